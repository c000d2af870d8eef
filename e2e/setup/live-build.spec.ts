// What a live build is made of: little enough to load, and nothing of the mock.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { DEMO_CODE, DEMO_PASSWORD, DEMO_USERS, SCENARIO_STORAGE_KEY } from '../../src/mocks/scenario.ts';

type Chunk = { file: string; src?: string; imports?: string[]; dynamicImports?: string[] };

const live = fileURLToPath(new URL('../../dist-live/', import.meta.url));
const FIRST_LOAD_LIMIT = 130_000;

test('the first load of the personal page is at most 130 kB of JavaScript, gzip', () => {
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(live, '.vite/manifest.json'), 'utf8'));
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
  const sizes = scripts.map(file => ({ file, size: gzipSync(readFileSync(join(live, file))).length }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
});

test('no file of it holds a byte of the mock', () => {
  const words = [
    'msw',
    'mockServiceWorker',
    'src/mocks',
    SCENARIO_STORAGE_KEY,
    DEMO_PASSWORD,
    `'${DEMO_CODE}'`,
    `"${DEMO_CODE}"`,
    ...DEMO_USERS.map(user => user.login),
    ...['Demo settings', 'Copy link', '403-sudo'],
  ];
  const files = readdirSync(live, { recursive: true, encoding: 'utf8' }).map(name => join(live, name));
  const found = files
    .filter(file => statSync(file).isFile())
    .flatMap(file => {
      const text = readFileSync(file, 'utf8');
      return words.filter(word => file.includes(word) || text.includes(word)).map(word => `${file}: ${word}`);
    });
  expect(files.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});
