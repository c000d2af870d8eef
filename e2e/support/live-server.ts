// The live build behind its reverse proxy, and the mock API behind that: one pair for each worker of the suite.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ScenarioText } from '../../src/mocks/scenario.ts';

const SCRIPT = fileURLToPath(new URL('../../bin/preview-live.mjs', import.meta.url));

type Order = {
  scenario?: Partial<ScenarioText>;
  /** What `/config.json` says until the next reset. */
  config?: string;
  /** Begins afresh. */
  reset?: boolean;
};

export class LiveServer {
  /** Where the console is. */
  readonly url: string;
  /** Where the API is, for clients other than the console. */
  readonly apiUrl: string;
  readonly #process: ChildProcess;
  #orders = 0;

  private constructor(child: ChildProcess, url: string, apiUrl: string) {
    this.#process = child;
    this.url = url;
    this.apiUrl = apiUrl;
  }

  static async start(): Promise<LiveServer> {
    const child = fork(SCRIPT, ['--port', '0', '--api-port', '0'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const { url, apiUrl } = await messageFrom(child, message => 'url' in message);
    return new LiveServer(child, String(url), String(apiUrl));
  }

  /** Sets the API's world, and the console's configuration. Resolves when it counts. */
  async set(order: Order): Promise<void> {
    const id = ++this.#orders;
    const done = messageFrom(this.#process, message => message.id === id);
    this.#process.send({ id, ...order });
    await done;
  }

  async close(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.disconnect();
    await ended;
  }
}

type Message = Record<string, unknown>;

function messageFrom(child: ChildProcess, isIt: (message: Message) => boolean): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('The live server ended before it answered.'));
    child.once('exit', onExit);
    child.on('message', function listen(message: Message) {
      if (!isIt(message)) return;
      child.off('message', listen);
      child.off('exit', onExit);
      resolve(message);
    });
  });
}
