// The console's configuration: where its API is, and which account it is for. Set once, before the first request.
import type { TokenPolicy } from '../domain/token-policy.ts';

export type Configuration = {
  /** The base path of the API on the console's own origin, without a trailing slash. */
  readonly api: string;
  /** The id of the only account that this console may be used for; `null` is any account. */
  readonly account: string | null;
  /** The organisation's rules for new tokens. */
  readonly policy: TokenPolicy | null;
};

/** The base path of the mock, and the default of a live build (public/config.json). */
let current: Configuration = { api: '/api', account: null, policy: null };

export function configure(configuration: Configuration): void {
  current = configuration;
}

export function configuration(): Configuration {
  return current;
}
