// Runs `npm run mock-api`: as a process of its own for a server, in the test's process for a command that fails.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { runMockApi } from '../server/command.ts';

const COMMAND = fileURLToPath(new URL('../../../bin/mock-api.mjs', import.meta.url));

export type RunningServer = {
  readonly url: string;
  /** The output up to the moment when the server was ready. */
  readonly welcome: string;
  /** All output since then. */
  readonly log: () => string;
  /** Waits until the log contains this text. */
  readonly logs: (text: string) => Promise<void>;
  /** Sends the signal. Resolves with the exit code, or with `null` if the process was killed. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** Starts the server on any free port and waits until it is ready. */
export async function runServer(...flags: string[]): Promise<RunningServer> {
  const child = spawn(process.execPath, [COMMAND, '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', text => {
      output += text;
    });
  }
  async function prints(text: string): Promise<void> {
    while (!output.includes(text)) {
      await Promise.race([once(child.stdout, 'data'), ended]);
      if (child.exitCode !== null) throw new Error(`The server has ended: ${output}`);
    }
  }
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
  await prints('to end the server.\n');
  const welcome = output;
  const [url = ''] = welcome.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
  return { url, welcome, log: () => output.slice(welcome.length), logs: prints, end };
}

/** Runs a command that ends by itself, and returns its output. */
export async function runCommand(...flags: string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const spies = [process.stdout, process.stderr].map(stream =>
    vi.spyOn(stream, 'write').mockImplementation(text => {
      output += text;
      return true;
    }),
  );
  try {
    return { code: await runMockApi(flags), output };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
