// The live build behind a reverse proxy, and the mock API behind that. Each worker of the suite has its own.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ScenarioText } from '../../src/mocks/scenario.ts';

const SCRIPT = fileURLToPath(new URL('../../bin/preview-live.mjs', import.meta.url));

type Settings = {
  scenario?: Partial<ScenarioText>;
  /** The text of `/config.json`, until the next reset. */
  config?: string;
  /** Starts from fresh data. */
  reset?: boolean;
};

export class LiveServer {
  /** The address of the console. */
  readonly url: string;
  /** The address of the API, for clients other than the console. */
  readonly apiUrl: string;
  readonly #process: ChildProcess;
  #messages = 0;

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

  /** Sets the scenario of the API and the configuration of the console. Resolves once they apply. */
  async set(settings: Settings): Promise<void> {
    const id = ++this.#messages;
    const done = messageFrom(this.#process, message => message.id === id);
    this.#process.send({ id, ...settings });
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
