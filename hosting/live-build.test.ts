// Checks a live build that is made here and now: its first load is small, and it contains nothing of the mock.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEARCH_NAMES } from '../src/features/navigation/addresses.ts';
import { DEMO_CODE, DEMO_PASSWORD, DEMO_USERS, SCENARIO_STORAGE_KEY } from '../src/mocks/scenario.ts';
import { buildLive } from './build-live.ts';

/** Bytes of JavaScript, compressed with gzip. */
const FIRST_LOAD_LIMIT = 120_000;

let build: string;

beforeAll(async () => {
  build = await buildLive();
}, 120_000);

afterAll(() => rmSync(build, { recursive: true }));

test('the first load is at most 120 kB of JavaScript with gzip', () => {
  const page = readFileSync(join(build, 'index.html'), 'utf8');
  const scripts = new Set(
    [...page.matchAll(/ (?:src|href|data-main|data-rows)="\/([^"]+\.js)"/g)].map(([, file = '']) => file),
  );
  const sizes = [...scripts].map(file => ({ file, size: gzipSync(readFileSync(join(build, file))).length }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  // React alone is more than this.
  expect(total, JSON.stringify(sizes)).toBeGreaterThan(50_000);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
});

test('the first script of the page is at most 2 kB with gzip, and waits for no other file', () => {
  const page = readFileSync(join(build, 'index.html'), 'utf8');
  const [, first = ''] = /<script [^>]*src="\/(.+?)"/.exec(page) ?? [];
  const script = readFileSync(join(build, first));
  expect(script.toString()).toContain('/config.json');
  // It imports the other scripts by their names in the page.
  expect(script.toString()).not.toMatch(/\bimport\b(?!\([\w.]+\))/);
  expect(gzipSync(script).length).toBeLessThanOrEqual(2000);
});

test('the script of the first rows waits for the first script only, and the main script for these two', () => {
  const page = readFileSync(join(build, 'index.html'), 'utf8');
  const named = (pattern: RegExp) => pattern.exec(page)?.[1] ?? '';
  const first = named(/<script [^>]*src="\/assets\/(.+?)"/);
  const rows = named(/data-rows="\/assets\/(.+?)"/);
  const main = named(/data-main="\/assets\/(.+?)"/);
  const [rowsScript, mainScript] = [rows, main].map(file =>
    readFileSync(join(build, 'assets', file), 'utf8'),
  );
  expect(importedBy(rowsScript)).toEqual([first]);
  expect(importedBy(mainScript)).toEqual([first, rows]);
  // Chromium heeds this only at the start of the file.
  for (const script of [rowsScript, mainScript]) expect(script).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
});

test('the page names the files of every page that it does not load itself', () => {
  const page = readFileSync(join(build, 'index.html'), 'utf8');
  const [, list = '{}'] = /data-pages='(.+?)'/.exec(page) ?? [];
  const pages: Record<string, string[]> = JSON.parse(list);
  const paths = Object.keys(pages);
  expect([...paths, '/account/personal/tokens'].toSorted()).toEqual(Object.keys(SEARCH_NAMES).toSorted());
  for (const [path, files] of Object.entries(pages)) {
    expect(files.length, path).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(join(build, file)), file).toBe(true);
  }
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
    ...['Demo settings', 'Link to this scenario', '403-sudo'],
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

function importedBy(script = ''): string[] {
  return [...script.matchAll(/\bimport\b[^;(]*"\.\/(.+?)"/g)].map(([, file = '']) => file).toSorted();
}
