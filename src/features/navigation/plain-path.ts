// The path of an address as it is compared with those of the pages.

/** Case and slashes at the end make no difference. The path of the root is empty. */
export function plainPath(pathname: string): string {
  return pathname.toLowerCase().replace(/\/+$/, '');
}
