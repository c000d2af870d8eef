// Runs Fastly's real command-line client against a mock server.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Run = {
  readonly code: number;
  readonly out: string;
  /** The message after `ERROR:`, without the advice below it. */
  readonly error: string | null;
};

/** Runs one command. If `key` is not null, it is passed in the environment. */
export type CommandLine = (key: string | null, ...words: readonly string[]) => Promise<Run>;

/** @param folder where the client stores its files */
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
    // The client checks for updates on the internet, which cannot be turned off. A proxy that forwards nothing
    // blocks the check. Requests to loopback addresses never use a proxy.
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

/** Written by `bin/fastly-cli.mjs`, which downloads and verifies the program. */
const PATH_FILE = fileURLToPath(new URL('../../../reports/fastly-cli-path', import.meta.url));

/** The path of the program; `null` if it is not installed. */
export function programPath(file = PATH_FILE): string | null {
  if (!existsSync(file)) return null;
  const path = readFileSync(file, 'utf8');
  return existsSync(path) ? path : null;
}

/** Without the program its tests are skipped, except in CI, where they fail. */
export const mustSkip = programPath() === null && !process.env.CI;
