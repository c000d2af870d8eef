// Two servers and one state file: only one uses it, and no confirmed change is lost when that one is killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { DEMO_PASSWORD } from '../scenario.ts';
import { runCommand, runServer } from '../testing/http-process-harness.ts';
import { startMockServer } from './server.ts';
import { openStateFile } from './state-file.ts';
import { StateFileError } from './state-file-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'mock-api-'));
let number = 0;
let file = '';
let lock = '';

beforeEach(() => {
  number += 1;
  file = join(folder, `state-${number}.json`);
  lock = `${file}.lock`;
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a second server leaves the file alone, whether its port is taken or not, and the first goes on', async () => {
  const first = await runServer('--state', file);
  const body = new URLSearchParams({ username: 'engineer@example.com', password: DEMO_PASSWORD });
  const signIn = async () => (await fetch(`${first.url}/tokens`, { method: 'POST', body })).status;
  expect(await signIn()).toBe(200);
  const text = readFileSync(file, 'utf8');
  const port = new URL(first.url).port;
  expect(await runCommand('--port', port, '--state', file)).toEqual({
    code: 1,
    output: `Port ${port} is in use. End the program that uses it, or choose another port with --port.\n`,
  });
  const { code, output } = await runCommand('--port', '0', '--state', file);
  expect(code).toBe(1);
  expect(output).toMatch(
    /^\S+ is in use by another mock API server \(process \d+\)\. End that server, or choose another file with --state\.\n$/,
  );
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(await signIn()).toBe(200);
  expect(await first.end('SIGTERM')).toBe(0);
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that has ended does not count, nor does an older one with the same process id', () => {
  // No process has such an id.
  for (const owner of ['4999999', String(process.pid)]) {
    writeFileSync(lock, `${owner}\n`);
    const opened = openStateFile(file, null);
    expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`);
    expect(() => openStateFile(file, null)).toThrow(
      `in use by another mock API server (process ${process.pid})`,
    );
    opened.close();
    expect(existsSync(lock)).toBe(false);
  }
});

// Elsewhere such a process cannot be told from one that runs.
test.runIf(existsSync('/proc/self/status'))(
  'the lock of a killed process whose parent has not asked for its end does not count',
  async () => {
    // The shell becomes another program, which does not know of its child.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
    onTestFinished(() => void parent.kill());
    const [output] = await once(parent.stdout, 'data');
    const owner = Number(output);
    const statusOf = (id: number | undefined) => readFileSync(`/proc/${id}/status`, 'utf8');
    await vi.waitUntil(() => statusOf(parent.pid).startsWith('Name:\tsleep'));
    process.kill(owner, 'SIGKILL');
    await vi.waitUntil(() => statusOf(owner).includes('State:\tZ'));
    expect(process.kill(owner, 0)).toBe(true);
    writeFileSync(lock, `${owner}\n`);
    openStateFile(file, null).close();
    expect(existsSync(lock)).toBe(false);
  },
);

test.each(['', 'my own notes', '12 34\n'])('a lock file that says %j is nobody’s to delete', text => {
  writeFileSync(lock, text);
  const open = () => openStateFile(file, null);
  expect(open).toThrow(StateFileError);
  expect(open).toThrow(`${file} may be in use, because ${lock} exists.`);
  expect(readFileSync(lock, 'utf8')).toBe(text);
  expect(existsSync(file)).toBe(false);
});

/** After how many responses the server gets which signal. */
const ENDS = [
  [7, 'SIGKILL'],
  [90, 'SIGTERM'],
  [180, 'SIGKILL'],
] as const;

test('no confirmed change is lost when the server is killed or ended while two clients write', async () => {
  const clients = ['superuser@example.com', 'engineer@example.com'].map(login => new Client(login));
  for (const [limit, signal] of ENDS) {
    const server = await runServer('--state', file);
    let responses = 0;
    let ended: Promise<number | null> | null = null;
    const onResponse = () => {
      responses += 1;
      if (responses === limit) ended = server.end(signal);
    };
    const results = await Promise.allSettled(clients.map(client => client.write(server.url, onResponse)));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(responses).toBeGreaterThanOrEqual(limit);
    expect(await ended).toBe(signal === 'SIGKILL' ? null : 0);
    const opened = openStateFile(file, null);
    const again = await startMockServer(0, { storage: opened.storage });
    for (const client of clients) await client.expectNothingLost(again.url);
    await again.close();
    opened.close();
  }
});

/** Creates and deletes tokens of one user, and remembers what the server confirmed. */
class Client {
  readonly #login: string;
  #key = '';
  readonly #created = new Set<string>();
  readonly #deletionSent = new Set<string>();
  readonly #deleted = new Set<string>();

  constructor(login: string) {
    this.#login = login;
  }

  /** Signs in, then creates two tokens and deletes one of them, repeatedly, until the server is gone. */
  async write(url: string, onResponse: () => void): Promise<void> {
    const credentials = { username: this.#login, password: DEMO_PASSWORD };
    const send = async (method: string, path: string, form: Record<string, string> = {}) => {
      const headers = { 'Fastly-Key': this.#key };
      const body = method === 'POST' ? new URLSearchParams(form) : null;
      const response = await fetch(url + path, { method, headers, body });
      if (!response.ok) throw new Error(await response.text());
      onResponse();
      return response;
    };
    const create = async (name: string): Promise<string> => {
      const { id } = await (await send('POST', '/tokens', { name })).json();
      this.#created.add(id);
      return id;
    };
    this.#key = '';
    this.#key = (await (await send('POST', '/tokens', credentials)).json()).access_token;
    await send('POST', '/sudo', credentials);
    for (let count = 0; count < 33; count++) {
      await create('Stays');
      const id = await create('Goes');
      this.#deletionSent.add(id);
      await send('DELETE', `/tokens/${id}`);
      this.#deleted.add(id);
    }
  }

  async expectNothingLost(url: string): Promise<void> {
    const response = await fetch(`${url}/tokens`, { headers: { 'Fastly-Key': this.#key } });
    expect(response.status).toBe(200);
    const rows: { id: string }[] = await response.json();
    const ids = rows.map(({ id }) => id);
    // An unconfirmed deletion may or may not have happened.
    const kept = [...this.#created].filter(id => !this.#deletionSent.has(id));
    expect(ids).toEqual(expect.arrayContaining(kept));
    expect(ids.filter(id => this.#deleted.has(id))).toEqual([]);
  }
}
