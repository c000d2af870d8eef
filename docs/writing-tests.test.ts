// Tests that the page on browser tests matches e2e/support, and that its example is a test of the suite.
import { describe, expect, test } from 'vitest';
import { blocksOf, codeIn, read, tableOf } from './markdown.ts';

const PAGE = 'docs/writing-tests.md';

/** The public methods and getters of a class, from its source: a browser test's files cannot be loaded here. */
function membersOf(path: string): string[] {
  const members = [...read(path).matchAll(/^ {2}(?:async |get )?(\w+)(?:<[^>]*>)?\(/gm)].map(
    ([, name = '']) => name,
  );
  return members.filter(name => name !== 'constructor').sort();
}

function namesIn(heading: string, head: string): string[] {
  const cells = tableOf(PAGE, heading, head).map(([cell = '']) => codeIn(cell)[0] ?? '');
  return cells.map(code => /^\w+/.exec(code)?.[0] ?? '').sort();
}

const APP = membersOf('e2e/support/app.ts');
const SCREEN = membersOf('e2e/support/screen.ts');

test('the sources are read', () => {
  expect(APP).toContain('signInAs');
  expect(SCREEN).toContain('rows');
});

test('the example is a test of the suite', () => {
  expect(blocksOf(PAGE, 'ts')).toEqual([read('e2e/journeys/example.spec.ts')]);
});

test('the table of options is complete', () => {
  const [, type = ''] = /export type World = \{\n([\s\S]*?)\n\};/.exec(read('e2e/support/world.ts')) ?? [];
  const options = [...type.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name);
  expect(namesIn('Starting conditions', 'option')).toEqual(options.sort());
});

test('the table of methods is complete, and the page names every place on the screen', () => {
  expect(namesIn('The `app` object', 'method of `app`')).toEqual(APP);
  expect(SCREEN.filter(name => !read(PAGE).includes(`\`${name}`))).toEqual([]);
});

describe.each(['README.md', PAGE])('the code in %s', page => {
  test('uses only methods and places that exist', () => {
    const code = blocksOf(page, 'ts').join('\n');
    const used = [...code.matchAll(/\bapp\.(\w+)/g)].map(([, name = '']) => name);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter(name => ![...APP, ...SCREEN].includes(name))).toEqual([]);
  });
});
