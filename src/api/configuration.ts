// How this console was set up: where its API is, and for which account it is. Set once, before anything is asked.

export type Configuration = {
  /** The path below which the API lies on the console's own origin, without a slash at the end. */
  readonly api: string;
  /** The only account that is worked in here; `null` is any. */
  readonly account: string | null;
};

/** What the mock answers to, and what a live build is shipped with (public/config.json). */
let current: Configuration = { api: '/api', account: null };

export function configure(configuration: Configuration): void {
  current = configuration;
}

export function configuration(): Configuration {
  return current;
}
