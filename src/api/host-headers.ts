// Finds the security headers that the console's own host leaves out. The page works without them, but less protected.

/**
 * Each header with what it has to contain. The policy in the built page does not bind the worker, so that only the
 * header keeps the worker from sending the key elsewhere.
 */
const REQUIRED: readonly (readonly [name: string, value: RegExp])[] = [
  ['Content-Security-Policy', /(?:^|[;,])\s*(?:connect|default)-src\s/i],
  ['Referrer-Policy', /./],
  ['X-Content-Type-Options', /nosniff/i],
  ['Cross-Origin-Opener-Policy', /same-origin/i],
  ['Permissions-Policy', /./],
];

export function missingHeaders(headers: Headers): readonly string[] {
  return REQUIRED.filter(([name, value]) => !value.test(headers.get(name) ?? '')).map(([name]) => name);
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
