// Tests that the tables of the documentation are complete: demo users, data, links, faults, flags, CSV columns and storage.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tokenCsv } from '../src/domain/token-csv.ts';
import { readLink } from '../src/mocks/scenario/link.ts';
import {
  DEMO_CODE,
  DEMO_PASSWORD,
  DEMO_USERS,
  ENDPOINTS,
  FAULT_KINDS,
  SEEDS,
} from '../src/mocks/scenario.ts';
import { HELP } from '../src/mocks/server/flags.ts';
import { codeIn, ROOT, read, tableOf } from './markdown.ts';

/** What the first column names. */
function namesIn(page: string, heading: string, head: string): string[] {
  return tableOf(page, heading, head).map(([name = '']) => codeIn(name)[0] ?? name);
}

const SCENARIOS = 'docs/demo-scenarios.md';

test('the README lists the demo users, their password and the one-time code', () => {
  expect(namesIn('README.md', 'Demo users', 'login')).toEqual(DEMO_USERS.map(user => user.login));
  expect(codeIn(read('README.md'))).toContain(DEMO_PASSWORD);
  expect(codeIn(read('README.md'))).toContain(DEMO_CODE);
});

test.each([
  ['data', 'Data', SEEDS],
  ['kind', 'Faults', FAULT_KINDS],
  ['endpoint', 'Faults', ENDPOINTS],
])('the demo scenarios list every %s', (head, heading, names) => {
  expect(namesIn(SCENARIOS, heading, head)).toEqual([...names]);
});

test('a demo link understands every key in the table, and the example sets what it says', () => {
  const values: Record<string, string> = {
    as: 'user',
    seed: 'empty',
    faults: 'tokens.list.500',
    latency: '100-900',
    now: '2026-03-01',
    stopped: '2026-03-01T09:00:00Z',
  };
  expect(namesIn(SCENARIOS, 'Links', 'key')).toEqual(Object.keys(values));
  for (const [key, value] of Object.entries(values))
    expect(readLink(`${key}=${value}`, 0).ignored).toEqual([]);

  const [, example = ''] = /\?mock=(\S+)/.exec(read(SCENARIOS)) ?? [];
  expect(readLink(example, 0)).toMatchObject({
    ignored: [],
    linked: {
      as: 'engineer',
      seed: 'at-limit',
      faults: [{ endpoint: 'tokens.create', kind: '500', times: 1 }],
    },
  });
});

test('the page on the mock API lists every flag', () => {
  const flags = [...HELP.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, flag = '']) => flag);
  expect(flags.length).toBeGreaterThan(0);
  expect(
    namesIn('docs/mock-api.md', 'The mock API as a server', 'flag').map(flag => flag.split(' ')[0]),
  ).toEqual(flags);
});

test('the page on behaviour lists the columns of the CSV export in their order', () => {
  const header = tokenCsv([], new Date(0)).replace('\uFEFF', '').trim();
  const [, list = ''] = /with these columns: ([\s\S]*?)\./.exec(read('docs/behaviour.md')) ?? [];
  expect(codeIn(list).join()).toBe(header);
});

test('the page on security lists every key that the console stores', () => {
  const used = ['api', 'app', 'domain', 'features', 'ui']
    .flatMap(folder => {
      const files = readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' });
      return files.map(file => `src/${folder}/${file}`);
    })
    .filter(path => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .flatMap(path => [...read(path).matchAll(/['`](token-console\.[\w-]+)/g)].map(([, key]) => key));
  const listed = tableOf('docs/security.md', 'What the console stores', 'what')
    .flatMap(([, where = '']) => codeIn(where))
    .filter(code => code.startsWith('token-console.'));
  expect(listed.toSorted()).toEqual(used.toSorted());
});
