// Fastly's command-line client, as somebody runs it in a terminal: the real program, against a mock server.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Run = {
  readonly code: number;
  readonly out: string;
  /** The sentence after `ERROR:`, without the advice that follows it. */
  readonly error: string | null;
};

/** Runs one command, with the key of a token in its environment or without one. */
export type CommandLine = (key: string | null, ...words: readonly string[]) => Promise<Run>;

/** What the client stores stays in `folder`. */
export function commandLine(url: string, folder: string, proxy = url): CommandLine {
  const program = programPath();
  if (program === null) {
    throw new Error("Fastly's command-line client is not installed: run `node bin/fastly-cli.mjs`.");
  }
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
  return (key, ...words) =>
    new Promise<Run>((resolve, reject) => {
      const options = { cwd: folder, env: key === null ? env : { ...env, FASTLY_API_TOKEN: key } };
      const child = execFile(program, ['--non-interactive', ...words], options, (error, out, err) => {
        const code = error?.code ?? 0;
        if (typeof code === 'number') resolve({ code, out, error: /^ERROR: (.*)/m.exec(err)?.[1] ?? null });
        else reject(error);
      });
      child.stdin?.end();
    });
}

/** Written by `bin/fastly-cli.mjs`, which downloads the program and checks it. */
const NOTE = fileURLToPath(new URL('../../../reports/fastly-cli-path', import.meta.url));

/** The path of the program; `null` if this machine has none. */
export function programPath(note = NOTE): string | null {
  if (!existsSync(note)) return null;
  const path = readFileSync(note, 'utf8');
  return existsSync(path) ? path : null;
}

/** Without the program its tests are skipped, but never under CI. */
export const mustSkip = programPath() === null && !process.env.CI;
