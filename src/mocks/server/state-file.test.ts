// The state file: it survives any end of the server and is never overwritten by mistake.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../scenario.ts';
import { DATA_STORAGE_KEY } from '../state/stored-state.ts';
import { runCommand, runServer } from '../testing/http-process-harness.ts';
import { harness } from '../testing/mock-harness.ts';
import { startMockServer } from './server.ts';
import { openStateFile, StateFileError } from './state-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'mock-api-'));
let number = 0;
let file = '';

beforeEach(() => {
  number += 1;
  file = join(folder, `state-${number}.json`);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the state is there at the next start, readable by its owner only and without secrets', async () => {
  const mock = harness(openStateFile(file, null).storage);
  const key = await mock.signIn('engineer@example.com');
  const again = openStateFile(file, null);
  expect(again.seed).toBe('default');
  expect((await harness(again.storage).call('GET', '/tokens/self', { key })).status).toBe(200);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).not.toContain(key);
  expect(readdirSync(folder)).toEqual([`state-${number}.json`]);
});

test('a file that others can read loses that permission', () => {
  harness(openStateFile(file, null).storage);
  chmodSync(file, 0o644);
  openStateFile(file, null);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('the file does not contain the scenario', () => {
  const { storage } = openStateFile(file, null);
  harness(storage).setScenario({ latency: { min: 300, max: 300 } });
  expect(readFileSync(file, 'utf8')).not.toContain('latency');
});

test('an empty file counts as a missing file', () => {
  writeFileSync(file, '');
  expect(openStateFile(file, 'large').seed).toBeNull();
});

test.each([
  ['another kind of file', 'my precious notes', 'is damaged or not a state file of the mock API'],
  ['a truncated state', '{"version":2,"seed":"default","anchor":"2026', 'is damaged'],
  ['an incomplete state', '{"version":2,"seed":"default"}', 'is damaged'],
  ['a state of another version', '{"version":1,"seed":"default"}', 'another version of the mock API'],
])('%s is left unchanged, and the error says what to do', (_what, text, words) => {
  writeFileSync(file, text);
  const open = () => openStateFile(file, null);
  expect(open).toThrow(StateFileError);
  expect(open).toThrow(words);
  expect(open).toThrow('Choose another file, or delete this one to start again.');
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a state with another seed is left unchanged', () => {
  harness(openStateFile(file, null).storage);
  const before = readFileSync(file, 'utf8');
  expect(() => openStateFile(file, 'large')).toThrow('was started with the data ‘default’, not ‘large’');
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('a file that another program has changed is not overwritten', () => {
  const { storage } = openStateFile(file, null);
  storage.write(DATA_STORAGE_KEY, 'first');
  writeFileSync(file, 'from another program');
  expect(() => storage.write(DATA_STORAGE_KEY, 'second')).toThrow('Another program has changed');
  expect(readFileSync(file, 'utf8')).toBe('from another program');
  expect(storage.read(DATA_STORAGE_KEY)).toBe('first');
});

test('a change that cannot be stored has no effect', async () => {
  const { storage } = openStateFile(file, null);
  let isFull = false;
  const mock = harness({
    ...storage,
    write: (key, value) => {
      if (isFull) throw new StateFileError('The disk is full.');
      storage.write(key, value);
    },
  });
  const key = await mock.sudo('engineer@example.com');
  const list = async () => (await mock.call('GET', '/tokens', { key })).json();
  const before = await list();
  isFull = true;
  await expect(mock.call('POST', '/tokens', { key, form: { name: 'Lost' } })).rejects.toThrow('full');
  isFull = false;
  expect(await list()).toEqual(before);
});

test('the command reports a problem with the file and does not start', async () => {
  writeFileSync(file, 'my precious notes');
  const damaged = await runCommand('--port', '0', '--state', file);
  expect(damaged.code).toBe(1);
  expect(damaged.output).toMatch(/^.* is damaged or not a state file of the mock API\. .*\n$/);
  const missing = join(folder, 'missing', 'state.json');
  expect(await runCommand('--port', '0', '--state', missing)).toEqual({
    code: 1,
    output: `The state cannot be written to ${missing}: the folder does not exist.\n`,
  });
  const noFile = await runCommand('--port', '0', '--state', folder);
  expect(noFile.output).toBe(`The state cannot be read from ${folder}: it is a folder.\n`);
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
    const again = await startMockServer(0, { storage: openStateFile(file, null).storage });
    for (const client of clients) await client.expectNothingLost(again.url);
    await again.close();
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
