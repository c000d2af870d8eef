// Trusted Types, which not every browser has and TypeScript's own declarations don't know.

interface TrustedTypePolicyFactory {
  readonly defaultPolicy: unknown;
  /** A trusted script URL is taken wherever a URL is. */
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): URL };
}

interface Window {
  readonly trustedTypes?: TrustedTypePolicyFactory;
}
