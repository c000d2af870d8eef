// Where to go after signing in.

/** The default page. */
export const HOME = '/account/personal/tokens';

/** Turns an untrusted value into a path of this console, or {@link HOME} if it could lead elsewhere. */
export function returnPath(from: unknown): string {
  if (typeof from !== 'string' || !/^\/(?![/\\])/.test(from) || from.startsWith('/sign-in')) return HOME;
  return from;
}
