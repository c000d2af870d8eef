// Fetches the configuration from the console's own server.
import { type ConfigurationAnswer, parseConfiguration } from './configuration-text.ts';

/** Milliseconds; the same as for the API. */
const TIME_LIMIT = 30_000;

/** Never rejects: all failures are part of the answer. */
export async function fetchConfiguration(): Promise<ConfigurationAnswer> {
  try {
    const response = await fetch('/config.json', {
      // A change must take effect the next time the console is opened, whatever the server's caching headers.
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    if (!response.ok) return { kind: 'status', status: response.status };
    return parseConfiguration(await response.text(), location.origin);
  } catch {
    return { kind: 'unreachable' };
  }
}
