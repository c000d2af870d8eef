// Fastly's command-line client, as somebody runs it in a terminal: the real program, against a mock server.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { World } from './client-harness.ts';

export type Run = {
  readonly code: number;
  readonly out: string;
  /** The sentence after `ERROR:`, without the advice that follows it. */
  readonly error: string | null;
};

/** Somebody's terminal: what the client stores stays in a folder of its own. */
export type Terminal = {
  readonly folder: string;
  readonly run: (key: string | null, ...words: readonly string[]) => Promise<Run>;
};

/** Ends with the test. */
export async function openTerminal({ url }: Pick<World, 'url'>, proxy = url): Promise<Terminal> {
  const program = await findProgram();
  const folder = await mkdtemp(join(tmpdir(), 'fastly-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const env = {
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    FASTLY_API_ENDPOINT: url,
    FASTLY_ACCOUNT_ENDPOINT: url,
    // It looks for newer versions of itself on the internet, and has no switch for that. A proxy that hands
    // nothing on turns it away; loopback is never asked for through a proxy.
    HTTP_PROXY: proxy,
    HTTPS_PROXY: proxy,
  };
  const run = (key: string | null, ...words: readonly string[]) =>
    new Promise<Run>((resolve, reject) => {
      const options = { cwd: folder, env: key === null ? env : { ...env, FASTLY_API_TOKEN: key } };
      const child = execFile(program, ['--non-interactive', ...words], options, (error, out, err) => {
        const code = error?.code ?? 0;
        if (typeof code === 'number') resolve({ code, out, error: /^ERROR: (.*)/m.exec(err)?.[1] ?? null });
        else reject(error);
      });
      child.stdin?.end();
    });
  return { folder, run };
}

/** What it prints as a table, by row and column. */
export function rowsOf({ out }: Run): string[][] {
  return out
    .trimEnd()
    .split('\n')
    .map(line => line.trimEnd().split(/ {2,}/));
}

/** What it prints as `Name: value`. */
export function factsOf({ out }: Run): Record<string, string> {
  return Object.fromEntries(
    [...out.matchAll(/^([A-Z][\w ]*): ?(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
}

async function findProgram(): Promise<string> {
  try {
    return (await import('@fastly/cli')).default;
  } catch (cause) {
    // npm takes it from the optional dependencies of @fastly/cli, and says nothing when it can't.
    const missing = `@fastly/cli-${process.platform}-${process.arch}`;
    throw new Error(
      `${missing} is not installed: it is the program of Fastly's command-line client for this machine, and without it the client cannot be tested.`,
      { cause },
    );
  }
}
