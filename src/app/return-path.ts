// Where to go after signing in.

/** The start page of someone who came from nowhere. */
export const HOME = '/account/personal/tokens';

/** A path of this console from an untrusted value; home for anything that could lead elsewhere. */
export function returnPath(from: unknown): string {
  if (typeof from !== 'string' || !/^\/(?![/\\])/.test(from) || from.startsWith('/sign-in')) return HOME;
  return from;
}
