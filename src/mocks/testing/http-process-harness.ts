// Runs `npm run mock-api` as a process of its own, as its users do.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../bin/mock-api.mjs', import.meta.url));

export type Running = {
  readonly url: string;
  /** What it said until it was ready. */
  readonly welcome: string;
  /** All that it has said since then. */
  readonly said: () => string;
  /** Waits until it has said this. */
  readonly says: (words: string) => Promise<void>;
  /** Its exit code once it has ended, `null` when it was killed. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** Starts it on any free port, and waits until it can be used. */
export async function runServer(...flags: string[]): Promise<Running> {
  const { child, output } = spawnCommand(['--port', '0', ...flags]);
  const ended = once(child, 'exit');
  async function says(words: string): Promise<void> {
    while (!output().includes(words)) {
      await Promise.race([once(child.stdout ?? child, 'data'), ended]);
      if (child.exitCode !== null) throw new Error(`It has ended: ${output()}`);
    }
  }
  await says('Ctrl-C ends it.\n');
  const welcome = output();
  const [url = ''] = welcome.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
  return { url, welcome, said: () => output().slice(welcome.length), says, end };
}

/** Runs it to its end, which must come by itself. */
export async function runCommand(...flags: string[]): Promise<{ code: number | null; output: string }> {
  const { child, output } = spawnCommand(flags);
  await once(child, 'close');
  return { code: child.exitCode, output: output() };
}

function spawnCommand(flags: string[]): { child: ChildProcess; output: () => string } {
  let output = '';
  const child = spawn(process.execPath, [COMMAND, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', text => {
      output += text;
    });
  }
  return { child, output: () => output };
}
