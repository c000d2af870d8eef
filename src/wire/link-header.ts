// The `Link` header of lists in pages (wire.md §5.4).

/**
 * The number of the last page, from the header of the first page. Without a link to the last page there is only one
 * page.
 */
export function lastPage(header: string | null): number {
  const last = header?.split(',').find(part => /;\s*rel="?last"?/.test(part));
  const page = Number(last?.match(/[?&]page=(\d+)/)?.[1] ?? 1);
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}
