// The state in a file: found again after any end, and never overwritten by mistake.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../scenario.ts';
import { DATA_STORAGE_KEY } from '../state/stored-state.ts';
import { runCommand, runServer } from '../testing/http-process-harness.ts';
import { harness } from '../testing/mock-harness.ts';
import { openStateFile, StateFileError } from './state-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'mock-api-'));
let number = 0;
let file = '';

beforeEach(() => {
  number += 1;
  file = join(folder, `state-${number}.json`);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('what happened is there at the next start, for its owner alone, and secrets are not', async () => {
  const mock = harness(openStateFile(file, null).storage);
  const key = await mock.signIn('engineer@example.com');
  const again = openStateFile(file, null);
  expect(again.seed).toBe('default');
  expect((await harness(again.storage).call('GET', '/tokens/self', { key })).status).toBe(200);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).not.toContain(key);
  expect(readdirSync(folder)).toEqual([`state-${number}.json`]);
});

test('a file that others could read is closed to them', () => {
  harness(openStateFile(file, null).storage);
  chmodSync(file, 0o644);
  openStateFile(file, null);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('the scenario is not in it: the next start names its own', () => {
  const { storage } = openStateFile(file, null);
  harness(storage).setScenario({ latency: { min: 300, max: 300 } });
  expect(readFileSync(file, 'utf8')).not.toContain('latency');
});

test('an empty file is as good as none', () => {
  writeFileSync(file, '');
  expect(openStateFile(file, 'large').seed).toBeNull();
});

test.each([
  ['no state', 'my precious notes', 'holds no state of the mock API, or is damaged'],
  ['half a state', '{"version":2,"seed":"default","anchor":"2026', 'or is damaged'],
  ['a state with a hole', '{"version":2,"seed":"default"}', 'or is damaged'],
  ['a state of another version', '{"version":1,"seed":"default"}', 'another version of the mock API'],
])('%s is left as it is, with a word on what to do', (_what, text, words) => {
  writeFileSync(file, text);
  const open = () => openStateFile(file, null);
  expect(open).toThrow(StateFileError);
  expect(open).toThrow(words);
  expect(open).toThrow('name another file, or remove it to start afresh');
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a state that began with other data than asked for is left as it is', () => {
  harness(openStateFile(file, null).storage);
  const before = readFileSync(file, 'utf8');
  expect(() => openStateFile(file, 'large')).toThrow('began with the data ‘default’, not ‘large’');
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('a file that another program has written meanwhile is left to it', () => {
  const { storage } = openStateFile(file, null);
  storage.write(DATA_STORAGE_KEY, 'first');
  writeFileSync(file, 'of another');
  expect(() => storage.write(DATA_STORAGE_KEY, 'second')).toThrow('Another program has changed');
  expect(readFileSync(file, 'utf8')).toBe('of another');
  expect(storage.read(DATA_STORAGE_KEY)).toBe('first');
});

test('what cannot be stored has not happened', async () => {
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

test('the command says at its start what is wrong with the file, and does not start', async () => {
  writeFileSync(file, 'my precious notes');
  const damaged = await runCommand('--port', '0', '--state', file);
  expect(damaged.code).toBe(1);
  expect(damaged.output).toMatch(/^.* holds no state of the mock API, or is damaged\. .*\n$/);
  const missing = join(folder, 'missing', 'state.json');
  expect(await runCommand('--port', '0', '--state', missing)).toEqual({
    code: 1,
    output: `The state cannot be written to ${missing}: there is no such folder.\n`,
  });
  const noFile = await runCommand('--port', '0', '--state', folder);
  expect(noFile.output).toBe(`The state cannot be read from ${folder}: it is a folder.\n`);
});

/** It is killed when so many writes of a round have been answered. */
const KILLED_AFTER = [7, 90, 180];

test('nothing that was answered is lost when it is killed in the middle of 200 writes of two clients', async () => {
  const clients = ['superuser@example.com', 'engineer@example.com'].map(login => new Client(login));
  for (const limit of KILLED_AFTER) {
    const server = await runServer('--state', file);
    let answered = 0;
    let killed: Promise<unknown> | null = null;
    const onAnswer = () => {
      answered += 1;
      if (answered === limit) killed = server.end('SIGKILL');
    };
    const ends = await Promise.allSettled(clients.map(client => client.write(server.url, onAnswer)));
    expect(ends.map(end => end.status)).toEqual(['rejected', 'rejected']);
    expect(answered).toBeGreaterThanOrEqual(limit);
    await killed;
    const again = await runServer('--state', file);
    for (const client of clients) await client.expectNothingLost(again.url);
    await again.end('SIGKILL');
  }
});

/** A hundred writes of one person a round, and what was answered to them. */
class Client {
  readonly #login: string;
  #key = '';
  readonly #created = new Set<string>();
  readonly #doomed = new Set<string>();
  readonly #deleted = new Set<string>();

  constructor(login: string) {
    this.#login = login;
  }

  /** Signs in, then creates two tokens and deletes one of them, over and over, until nobody answers. */
  async write(url: string, onAnswer: () => void): Promise<void> {
    const credentials = { username: this.#login, password: DEMO_PASSWORD };
    const send = async (method: string, path: string, form: Record<string, string> = {}) => {
      const headers = { 'Fastly-Key': this.#key };
      const body = method === 'POST' ? new URLSearchParams(form) : null;
      const response = await fetch(url + path, { method, headers, body });
      if (!response.ok) throw new Error(await response.text());
      onAnswer();
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
      this.#doomed.add(id);
      await send('DELETE', `/tokens/${id}`);
      this.#deleted.add(id);
    }
  }

  async expectNothingLost(url: string): Promise<void> {
    const response = await fetch(`${url}/tokens`, { headers: { 'Fastly-Key': this.#key } });
    expect(response.status).toBe(200);
    const rows: { id: string }[] = await response.json();
    const ids = rows.map(row => row.id);
    // A deletion that nobody was told of may or may not have happened.
    expect(ids).toEqual(expect.arrayContaining([...this.#created].filter(id => !this.#doomed.has(id))));
    expect(ids.filter(id => this.#deleted.has(id))).toEqual([]);
  }
}
