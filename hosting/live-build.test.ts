// Checks a live build that is made here and now: its first load is small, and it contains nothing of the mock.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_CODE, DEMO_PASSWORD, DEMO_USERS, SCENARIO_STORAGE_KEY } from '../src/mocks/scenario.ts';
import { buildLive } from './build-live.ts';

type Chunk = { file: string; imports?: string[] };

/** Bytes of JavaScript, compressed with gzip. */
const FIRST_LOAD_LIMIT = 120_000;

let build: string;

beforeAll(async () => {
  build = await buildLive();
}, 120_000);

afterAll(() => rmSync(build, { recursive: true }));

test('the first load of the personal page is at most 120 kB of JavaScript with gzip', () => {
  const manifest: Record<string, Chunk> = JSON.parse(
    readFileSync(join(build, '.vite/manifest.json'), 'utf8'),
  );
  const route = Object.keys(manifest).find(key => key.endsWith('/personal-route.tsx'));
  expect(route, 'the chunk of the personal page').toBeDefined();
  const files = new Set<string>();
  const collect = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) collect(imported);
  };
  collect('index.html');
  collect(route ?? '');
  const scripts = [...files].filter(file => file.endsWith('.js'));
  const sizes = scripts.map(file => ({ file, size: gzipSync(readFileSync(join(build, file))).length }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  // React alone is more than this.
  expect(total, JSON.stringify(sizes)).toBeGreaterThan(50_000);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
});

test('no file contains anything of the mock, in its name or its text', () => {
  const words = [
    'msw',
    'mockServiceWorker',
    'demo-worker',
    'src/mocks',
    SCENARIO_STORAGE_KEY,
    DEMO_PASSWORD,
    `'${DEMO_CODE}'`,
    `"${DEMO_CODE}"`,
    ...DEMO_USERS.map(user => user.login),
    ...['Demo settings', 'Copy link', '403-sudo'],
  ];
  const entries = readdirSync(build, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile());
  const found = files.flatMap(({ parentPath, name }) => {
    const text = readFileSync(join(parentPath, name), 'utf8');
    return words.filter(word => name.includes(word) || text.includes(word)).map(word => `${name}: ${word}`);
  });
  expect(files.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});
