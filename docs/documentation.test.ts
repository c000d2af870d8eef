// Tests that what the README and the pages name exists: commands, links and files.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES, ROOT, read } from './markdown.ts';

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** The README tells the reader to create this file. */
const CREATED_BY_THE_READER = 'e2e/journeys/first.spec.ts';

test('the README has at most 200 lines', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(200);
});

test('the README links every page', () => {
  const missing = PAGES.filter(page => page !== 'README.md' && !read('README.md').includes(`](${page})`));
  expect(missing).toEqual([]);
});

test('the README lists every command of package.json', () => {
  const missing = Object.keys(scripts).filter(
    name =>
      !read('README.md').includes(
        name === 'start' || name === 'test' ? `\`npm ${name}\`` : `\`npm run ${name}\``,
      ),
  );
  expect(missing).toEqual([]);
});

describe.each(PAGES)('%s', page => {
  const text = read(page);

  test('names only commands that exist', () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short ?? '',
    );
    expect(named.filter(name => !(name in scripts))).toEqual([]);
  });

  test('links only files and headings that exist', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links.filter(link => !/^https?:/.test(link) && !leadsSomewhere(page, link));
    expect(broken).toEqual([]);
  });

  test('names only files and folders that exist', () => {
    const paths = [...text.matchAll(/(?<![\w/.-])(?:src|e2e|docs|hosting|bin|public|\.ci)\/[\w./-]*\w/g)].map(
      ([path]) => path,
    );
    const missing = paths.filter(path => path !== CREATED_BY_THE_READER && !existsSync(join(ROOT, path)));
    expect(missing).toEqual([]);
  });
});

function leadsSomewhere(page: string, link: string): boolean {
  const [file = '', heading] = link.split('#');
  const target = file === '' ? page : join(dirname(page), file);
  if (!existsSync(join(ROOT, target))) return false;
  return heading === undefined || headingsOf(target).includes(heading);
}

/** The headings of a page as GitHub names them in links. */
function headingsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
