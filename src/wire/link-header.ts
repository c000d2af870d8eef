// The `Link` header that pages a list (wire.md §5.4).

/**
 * The number of the last page: the page of `rel="last"`. A single page and the last page itself carry no such link;
 * asked of the first page, that means 1.
 */
export function lastPage(header: string | null): number {
  const last = header?.split(',').find(part => /;\s*rel="?last"?/.test(part));
  const page = Number(last?.match(/[?&]page=(\d+)/)?.[1] ?? 1);
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}
