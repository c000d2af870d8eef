// Asks the console's own server for the configuration.
import { type ConfigurationAnswer, parseConfiguration } from './configuration-text.ts';

/** Milliseconds; as long as for the API. */
const TIME_LIMIT = 30_000;

export async function fetchConfiguration(): Promise<ConfigurationAnswer> {
  try {
    const response = await fetch('/config.json', {
      // A change counts the next time the console is opened, whatever the server says of keeping it.
      cache: 'no-store',
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    if (!response.ok) return { kind: 'status', status: response.status };
    return parseConfiguration(await response.text(), location.origin);
  } catch {
    return { kind: 'unreachable' };
  }
}
