// Fetches the text of the configuration from the console's own server, once.
import type { ConfigurationProblem } from './configuration-text.ts';

/** Milliseconds; the same as for the API. */
const TIME_LIMIT = 30_000;

export type ConfigurationText = { readonly kind: 'text'; readonly text: string } | ConfigurationProblem;

let asked: Promise<ConfigurationText> | null = null;

/** Never rejects: all failures are part of the answer. */
export function fetchConfiguration(): Promise<ConfigurationText> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<ConfigurationText> {
  try {
    const response = await fetch('/config.json', {
      // A change must take effect the next time the console is opened, whatever the server's caching headers.
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    if (!response.ok) return { kind: 'status', status: response.status };
    return { kind: 'text', text: await response.text() };
  } catch {
    return { kind: 'unreachable' };
  }
}
