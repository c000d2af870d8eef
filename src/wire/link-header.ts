// The `Link` header that pages a list (wire.md §5.4).

/** The page number that `rel="next"` points at, or `null` on the last page. */
export function nextPage(header: string | null): number | null {
  const next = header?.split(',').find(part => /;\s*rel="?next"?/.test(part));
  const page = next?.match(/[?&]page=(\d+)/)?.[1];
  return page === undefined ? null : Number(page);
}
