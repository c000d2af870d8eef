// Fastly's command-line client, as somebody runs it in a terminal: the real program, against a mock server.
import { execFile } from 'node:child_process';

export type Run = {
  readonly code: number;
  readonly out: string;
  /** The sentence after `ERROR:`, without the advice that follows it. */
  readonly error: string | null;
};

/** Runs one command, with the key of a token in its environment or without one. */
export type CommandLine = (key: string | null, ...words: readonly string[]) => Promise<Run>;

/** What the client stores stays in `folder`. */
export async function commandLine(url: string, folder: string, proxy = url): Promise<CommandLine> {
  const program = await findProgram();
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

/** Where `bin/fastly-cli.mjs` puts it. */
const PACKAGE = '../../../node_modules/.cache/fastly-cli/node_modules/@fastly/cli/index.js';

/** The path of the program. Throws a sentence that says how to get it. */
export async function findProgram(packageFile = PACKAGE): Promise<string> {
  try {
    const found: { default: string } = await import(
      /* @vite-ignore */ new URL(packageFile, import.meta.url).href
    );
    return found.default;
  } catch (cause) {
    throw new Error(
      "Fastly's command-line client is not installed for this machine, and without it cannot be tested: run `node bin/fastly-cli.mjs`.",
      { cause },
    );
  }
}
