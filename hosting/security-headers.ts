// The headers that every host of the console sends, and the policy in them that the built page carries too.

/**
 * Everything is forbidden, then only what the console needs is allowed. Trusted Types lets only a policy name a
 * worker's script: `audit-worker` knows the worker that reads long lists, the mock's `default` its service worker.
 */
export function contentPolicy(live: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types audit-worker${live ? '' : ' default'}`,
  ].join('; ');
}

export function securityHeaders(live: boolean): Record<string, string> {
  return {
    // `frame-ancestors` counts only in a header.
    'Content-Security-Policy': `${contentPolicy(live)}; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}
