// Reads the pages of the documentation for their tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export const PAGES = [
  'README.md',
  ...readdirSync(import.meta.dirname)
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
];

/** The text of a file, by its path from the root. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The rows of the first table under a heading whose first header cell is `head`, as cells without their padding. */
export function tableOf(page: string, heading: string, head: string): string[][] {
  const lines = read(page).split('\n');
  const section = lines.findIndex(line => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  const start = lines.findIndex((line, index) => index > section && cellsOf(line)[0] === head);
  if (section === -1 || start === -1) throw new Error(`${page} has no table “${head}” under “${heading}”.`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex(line => !line.startsWith('|'));
  return rows.slice(0, end === -1 ? undefined : end).map(cellsOf);
}

/** The words in backticks. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The code blocks of a language, such as `ts`. */
export function blocksOf(page: string, language: string): string[] {
  const blocks = read(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...blocks].filter(([, name]) => name === language).map(([, , code = '']) => code);
}

function cellsOf(line: string): string[] {
  if (!line.startsWith('|')) return [];
  return line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim());
}
