// What the README tells somebody who writes a flow is what there is.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { App } from '../support/app.ts';
import { Screen } from '../support/screen.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const [, section = ''] = /^## Writing a flow\n([\s\S]*?)^## /m.exec(read('../../README.md')) ?? [];

/** What the first column of the table with this head names. */
function named(head: string): string[] {
  const [, table = ''] = section.split(new RegExp(`^\\| ${head} .*\\n.*\\n`, 'm'));
  const [rows = ''] = table.split('\n\n');
  const cells = rows.split('\n').map(row => row.split('|')[1] ?? '');
  return cells.flatMap(cell => [...cell.matchAll(/`(\w+)/g)].map(([, name = '']) => name)).sort();
}

const members = (of: object) => Object.getOwnPropertyNames(of).filter(name => name !== 'constructor');

test('its example is the flow that the suite runs', () => {
  expect(section).toContain(`\`\`\`ts\n${read('../journeys/example.spec.ts')}\`\`\``);
});

test('its options are all there are', () => {
  const [, type = ''] = /export type World = \{\n([\s\S]*?)\n\};/.exec(read('../support/world.ts')) ?? [];
  const options = [...type.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name);
  expect(named('option')).toEqual(options.sort());
});

test('its verbs are all there are, and it names every place', () => {
  expect(named('verb of `app`')).toEqual(members(App.prototype).sort());
  const places = members(Screen.prototype);
  expect(places.filter(name => !section.includes(`\`${name}`))).toEqual([]);
});
