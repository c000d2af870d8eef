// Asks the console's own server whether it still has the version that runs in this tab.

export type HostState = 'same-version' | 'new-version' | 'unreachable';

/** Milliseconds. */
const TIME_LIMIT = 10_000;

/** Never rejects: without an answer of the console's server, it is `unreachable`. */
export async function askHost(): Promise<HostState> {
  try {
    const response = await fetch('/', {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    if (!response.ok) return 'unreachable';
    return versionState(await response.text(), scriptPaths());
  } catch {
    return 'unreachable';
  }
}

/**
 * Compares the start page with the scripts that run. Their names change with their content.
 * @param page the start page, or that of a captive portal.
 */
export function versionState(page: string, running: readonly string[]): HostState {
  if (!page.includes('id="root"') || !page.includes('type="module"')) return 'unreachable';
  return running.every(path => page.includes(path)) ? 'same-version' : 'new-version';
}

function scriptPaths(): string[] {
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]');
  return [...scripts].map(({ src }) => new URL(src).pathname);
}
