// Finds the security headers that the console's own host leaves out. The page works without them, but less protected.

/** A source that allows every host: `*`, `https:`, `https://*` or `*:443`. */
const ANY_HOST = /^(?:[\w+.-]+:)?(?:\/\/)?(?:\*(?::[\d*]+)?)?$/;

/** Each header with the values that protect. The console's own are in `hosting/`; a host may have others. */
const REQUIRED: readonly (readonly [name: string, protects: (value: string) => boolean])[] = [
  ['Content-Security-Policy', value => value.split(',').some(limitsConnections)],
  ['Referrer-Policy', value => /^(?!.*unsafe-url).*(?:origin|no-referrer)/i.test(value)],
  ['X-Content-Type-Options', value => /nosniff/i.test(value)],
  ['Cross-Origin-Opener-Policy', value => /same-origin/i.test(value)],
  ['Permissions-Policy', value => value !== ''],
];

/**
 * Whether a policy lets the page connect to named hosts only. The policy in the built page does not bind the worker,
 * so that only the header keeps the worker from sending the key elsewhere.
 */
function limitsConnections(policy: string): boolean {
  const directives = policy
    .toLowerCase()
    .split(';')
    .map(directive => directive.trim().split(/\s+/));
  const [, ...sources] = directives.find(([name]) => name === 'connect-src') ??
    directives.find(([name]) => name === 'default-src') ?? ['', '*'];
  return !sources.some(source => ANY_HOST.test(source));
}

export function missingHeaders(headers: Headers): readonly string[] {
  return REQUIRED.filter(([name, protects]) => !protects(headers.get(name) ?? '')).map(([name]) => name);
}

/** Asks the host for the page that is open. Empty if that fails, because nothing is known then. */
export async function fetchMissingHeaders(): Promise<readonly string[]> {
  try {
    const response = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store', redirect: 'error' });
    return response.ok ? missingHeaders(response.headers) : [];
  } catch {
    return [];
  }
}
