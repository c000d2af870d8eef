// Where to go after signing in.

/** The default page. */
export const HOME = '/account/personal/tokens';

/** Any origin: paths are compared with it, so that the rule is the same in every place that runs it. */
const ORIGIN = 'https://console.invalid';

/** Turns an untrusted value into a path of this console, or {@link HOME} if it could lead elsewhere. */
export function returnPath(from: unknown): string {
  if (typeof from !== 'string' || !from.startsWith('/') || !URL.canParse(from, ORIGIN)) return HOME;
  // As the browser reads it: without tabs and line breaks, and with slashes for backslashes.
  const { origin, pathname, search, hash } = new URL(from, ORIGIN);
  const isPath = origin === ORIGIN && isPlain(pathname);
  return isPath && !/^\/sign-in(?:\/|$)/i.test(pathname) ? pathname + search + hash : HOME;
}

/** Without anything, encoded or not, that another program could read as another host or as several lines. */
function isPlain(pathname: string): boolean {
  try {
    return !/\/\/|[\\\p{Cc}]/u.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
}
