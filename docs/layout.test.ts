// Tests that the import tables in the documentation are those that src/architecture.ts enforces.
import { dirname, relative } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { importProblems } from '../src/architecture.ts';
import { codeIn, tableOf } from './markdown.ts';

type Row = { readonly place: string; readonly allowed: readonly string[] };

/** The folder or file in the first column, and those in the last one, as paths below `base`. */
function rowsOf(page: string, heading: string, base: string): Row[] {
  return tableOf(page, heading, 'folder').map(row => ({
    place: pathOf(base, codeIn(row[0] ?? '')[0] ?? ''),
    allowed: codeIn(row.at(-1) ?? '').map(name => pathOf(base, name)),
  }));
}

function pathOf(base: string, name: string): string {
  return /^(?:src|e2e)/.test(name) ? name : `${base}/${name}`;
}

/** A folder stands for a file in it. */
const fileIn = (place: string) => (place.endsWith('.ts') ? place : `${place}/a.ts`);

function mayImport(from: string, to: string): boolean {
  const path = relative(dirname(fileIn(from)), fileIn(to));
  const source = `import { a } from '${path.startsWith('.') ? path : `./${path}`}';`;
  return importProblems({ path: fileIn(from), source }).length === 0;
}

/** Each row allows, of all places in its table, exactly those that the rules allow. */
function expectEnforced(rows: readonly Row[]): void {
  const places = rows.map(row => row.place);
  for (const { place, allowed } of rows) {
    const others = places.filter(other => other !== place);
    expect(
      others.filter(other => allowed.includes(other)),
      place,
    ).toEqual(others.filter(other => mayImport(place, other)));
  }
}

describe('the table of', () => {
  test('the folders in the README', () => {
    const rows = rowsOf('README.md', 'Layout', 'src');
    expect(rows.map(row => row.place)).toContain('src/domain');
    expectEnforced(rows);
    expect(mayImport('e2e', 'src/mocks/scenario.ts')).toBe(true);
  });

  test('the folders of src/features', () => {
    const rows = rowsOf('docs/architecture.md', 'Folders of `src/features`', 'src/features');
    expect(rows.map(row => row.place)).toContain('src/features/tokens');
    expectEnforced(rows);
  });

  test('the folders of src/mocks', () => {
    const rows = rowsOf('docs/architecture.md', 'Folders of `src/mocks`', 'src/mocks');
    expect(rows.map(row => row.place)).toContain('src/mocks/rules');
    // Tests and their harnesses may import everything.
    expectEnforced(rows.filter(row => row.place !== 'src/mocks/testing'));
    for (const { place } of rows) expect(mayImport(place, 'src/mocks/scenario.ts'), place).toBe(true);
  });
});
