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
