// Reads a source file for the architecture rules: its imports, and its code without comments.
import { posix } from 'node:path';

export type File = { readonly path: string; readonly source: string };

/** Replaces comments with blanks, but not what looks like one inside a string. */
export function withoutComments(source: string): string {
  const token = /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return source.replace(token, text => (text.startsWith('/') ? text.replace(/\S/g, ' ') : text));
}

const STATIC =
  /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC =
  /\bimport\s*\(\s*['"`]([^'"`]+)['"`]|\bnew URL\(\s*['"](\.[^'"]+\.tsx?)['"]\s*,\s*import\.meta\.url/g;

/** Everything that a source text imports or exports from elsewhere. */
export function importsOf(source: string) {
  const code = withoutComments(source);
  const find = (pattern: RegExp, dynamic: boolean) =>
    [...code.matchAll(pattern)].map(match => ({ specifier: match[1] ?? match[2] ?? '', dynamic }));
  return [...find(STATIC, false), ...find(DYNAMIC, true)];
}

/** The path of the file that a relative import names. */
export function targetOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
}

/** The paths of the project's own files that a file imports. */
export function importedFiles({ path, source }: File): string[] {
  const relative = importsOf(source).filter(({ specifier }) => specifier.startsWith('.'));
  return relative.map(({ specifier }) => targetOf(path, specifier));
}
