// The `Link` header of lists in pages (wire.md §5.4).

/** The address may contain commas, so the header is not split at them. */
const LINK = /<([^>]*)>([^<]*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s";,]+))/i;

/**
 * The last page that the header of a page tells of: the last one of the list, or at least the next one. It is 1 without
 * such links. A number beyond the safe integers is the largest of them, so that the list is not taken for complete.
 */
export function lastPage(header: string | null): number {
  const pages = [...(header ?? '').matchAll(LINK)]
    .filter(([, , parameters = '']) => /(?:^|\s)(?:last|next)(?:\s|$)/i.test(relOf(parameters)))
    .map(([, address = '']) => Number(address.match(/[?&]page=(\d+)/)?.[1] ?? 1));
  return Math.min(Math.max(1, ...pages), Number.MAX_SAFE_INTEGER);
}

function relOf(parameters: string): string {
  const [, quoted, bare = ''] = REL.exec(parameters) ?? [];
  return quoted ?? bare;
}
