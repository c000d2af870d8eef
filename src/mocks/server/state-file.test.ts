// The state file: it survives any end of the server and is never overwritten by mistake.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { DEMO_PASSWORD, type SeedName } from '../scenario.ts';
import { runCommand } from '../testing/http-process-harness.ts';
import { type Harness, harness } from '../testing/mock-harness.ts';
import { openStateFile, type StateFile } from './state-file.ts';
import { StateFileError } from './state-file-error.ts';

vi.mock(import('node:fs'), async original => {
  const fs = await original();
  return { ...fs, fsyncSync: vi.fn(fs.fsyncSync) };
});

const folder = mkdtempSync(join(tmpdir(), 'mock-api-'));
let number = 0;
let file = '';
let last: StateFile | null = null;

beforeEach(() => {
  last?.release();
  number += 1;
  file = join(folder, `state-${number}.json`);
});

afterAll(() => {
  last?.release();
  rmSync(folder, { recursive: true });
});

/** Opens the file, as one server after another does. */
function open(wanted: SeedName | null = null): StateFile {
  last?.release();
  last = openStateFile(file, wanted);
  return last;
}

/** Signs in, which the file keeps. */
async function filled(): Promise<{ key: string; mock: Harness }> {
  const mock = harness(open().storage);
  return { key: await mock.signIn('engineer@example.com'), mock };
}

test('the state is there at the next start, readable by its owner only and without secrets', async () => {
  const { key } = await filled();
  const again = open();
  expect(again.seed).toBe('default');
  expect((await harness(again.storage).call('GET', '/tokens/self', { key })).status).toBe(200);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).not.toContain(key);
  again.close();
  expect(readdirSync(folder).filter(name => name.startsWith(basename(file)))).toEqual([basename(file)]);
});

test('a file that others can read loses that permission', async () => {
  await filled();
  chmodSync(file, 0o644);
  open();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('the file does not contain the scenario', async () => {
  const { mock } = await filled();
  mock.setScenario({ latency: { min: 300, max: 300 } });
  await mock.signIn('user@example.com');
  expect(readFileSync(file, 'utf8')).not.toContain('latency');
});

test('a read does not write the file; what it changed is written with the next change, or at the end', async () => {
  const { key, mock } = await filled();
  const stamp = () => statSync(file, { bigint: true }).mtimeNs;
  const lastUses = async () => (await (await mock.call('GET', '/tokens/self', { key })).json()).last_used_at;
  const before = stamp();
  mock.advanceClock(60_000);
  expect(await lastUses()).toBe('2026-03-10T11:49:00Z');
  expect(stamp()).toBe(before);
  last?.close();
  expect(readFileSync(file, 'utf8')).toContain('"lastUsedAt":"2026-03-10T11:49:00.000Z"');
});

test('an empty file counts as a missing file', () => {
  writeFileSync(file, '');
  expect(open('large').seed).toBeNull();
});

const HEADER = '{"version":3,"seed":"default","anchor":"2026-03-10T11:48:00Z","generation":"a"';

test.each([
  ['another kind of file', 'my precious notes', 'is damaged or not a state file of the mock API'],
  ['a truncated state', `${HEADER},"records":{"a.deleted.x":tr`, 'is damaged'],
  ['an incomplete state', `${HEADER}}`, 'is damaged'],
  ['a state with an invalid record', `${HEADER},"records":{"a.deleted.x":7}}`, 'is damaged'],
  ['a state with an unknown record', `${HEADER},"records":{"a.secrets.x":true}}`, 'is damaged'],
  ['a state of another version', '{"version":1,"seed":"default"}', 'another version of the mock API'],
])('%s is left unchanged, and the error says what to do', (_what, text, words) => {
  writeFileSync(file, text);
  expect(() => open()).toThrow(StateFileError);
  expect(() => open()).toThrow(words);
  expect(() => open()).toThrow('Choose another file, or delete this one to start again.');
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a state with another seed is left unchanged', async () => {
  await filled();
  const before = readFileSync(file, 'utf8');
  expect(() => open('large')).toThrow('was started with the data ‘default’, not ‘large’');
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('a link, a folder, a named pipe and a socket are refused and left as they are', async () => {
  const target = join(folder, 'target.json');
  writeFileSync(target, '');
  const socket = createServer();
  const cases: [string, () => unknown][] = [
    ['a symbolic link', () => symlinkSync(target, file)],
    ['a symbolic link', () => symlinkSync('/dev/null', file)],
    ['a folder', () => mkdirSync(file)],
    ['a named pipe', () => execFileSync('bash', ['-c', 'mkfifo "$0"', file])],
    ['a socket', () => once(socket.listen(file), 'listening')],
  ];
  for (const [kind, make] of cases) {
    await make();
    const before = lstatSync(file);
    expect(() => open()).toThrow(
      `${file} is ${kind}, not a regular file. It is left unchanged. Choose another file.`,
    );
    expect(lstatSync(file)).toMatchObject({ ino: before.ino, mode: before.mode });
    rmSync(file, { recursive: true });
  }
  socket.close();
  expect(() => openStateFile('/dev/null', null)).toThrow('/dev/null is a device, not a regular file.');
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test('a file that is too large is refused before it is read', () => {
  writeFileSync(file, '');
  truncateSync(file, 3 * 1024 ** 3);
  expect(() => open()).toThrow(`${file} is larger than a state file of the mock API.`);
  expect(statSync(file).size).toBe(3 * 1024 ** 3);
});

test('a folder in the place of the draft is reported and stays', async () => {
  await filled();
  mkdirSync(`${file}.lock.new`);
  expect(() => open()).toThrow(`The state cannot be written to ${file}`);
  expect(lstatSync(`${file}.lock.new`).isDirectory()).toBe(true);
});

test('a file that another program has changed is not overwritten, and reading goes on', async () => {
  const { key, mock } = await filled();
  writeFileSync(file, 'from another program');
  const sudo = () => mock.call('POST', '/sudo', { key, form: { password: DEMO_PASSWORD } });
  await expect(sudo()).rejects.toThrow('Another program has changed');
  expect(readFileSync(file, 'utf8')).toBe('from another program');
  expect((await mock.call('GET', '/tokens/self', { key })).status).toBe(200);
});

test('a change that cannot be stored has no effect', async () => {
  const { storage } = open();
  let isFull = false;
  const mock = harness({
    ...storage,
    write: (changes, mayWait) => {
      if (isFull && !mayWait) throw new StateFileError('The disk is full.');
      storage.write(changes, mayWait);
    },
  });
  const key = await mock.sudo('engineer@example.com');
  const list = async () => (await mock.call('GET', '/tokens', { key })).json();
  const before = await list();
  isFull = true;
  await expect(mock.call('POST', '/tokens', { key, form: { name: 'Lost' } })).rejects.toThrow('full');
  expect(await list()).toEqual(before);
});

test('the folder is closed even if it cannot be flushed', async () => {
  const { mock } = await filled();
  const openFiles = () => readdirSync('/dev/fd').length;
  const before = openFiles();
  vi.mocked(fsyncSync).mockImplementation(() => {
    throw new Error('EINVAL');
  });
  for (let count = 0; count < 5; count++) await mock.signIn('user@example.com');
  vi.mocked(fsyncSync).mockReset();
  expect(openFiles()).toBe(before);
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
});
