// The habits of the house as rules on source files: what no file of a room may do.
import { type File, withoutComments } from './architecture-source.ts';

/** Where it holds, what breaks it, and why. These rules and their test name what they forbid, and are left out. */
const HABITS: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /^src\/domain\//,
    /\bnew Date\(\s*\)|\bDate\.now\(/,
    'asks the clock, but domain is pure so that every moment can be tested: take `now: Date` as a parameter',
  ],
  [
    // Not where the clock is learned, or is the mock's.
    /^src\/(?:api\/(?!computer-clock\.)|features\/|app\/(?!demo\/)|ui\/(?!use-now\.))(?!.*\.test\.)/,
    /\bnew Date\(\s*\)|\bDate\.now\(/,
    'asks the computer’s clock, which may be wrong: use serverNow() of api, or useNow()',
  ],
  [
    /^src\/(?!api\/|mocks\/|contract\/|architecture)/,
    /(?<![\w$])fetch\s*\(/,
    'fetches by itself, but only api knows how requests are made and fail: call a function of api',
  ],
  [
    /^src\/(?!architecture)/,
    /\b(?:innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML)\b|\bdocument\.write/,
    'writes raw HTML, through which a token name could run as a script: render it as text',
  ],
  [
    /^src\/(?!api\/|app\/|mocks\/|architecture)/,
    /\b(?:localStorage|sessionStorage)\b/,
    'uses browser storage, where secrets could be left behind: only api, app and mocks keep anything',
  ],
  [
    /^src\/(?!features\/form\/form-shell\.)(?:app|features|ui)\//,
    /<form[\s>]/,
    'has a form without the shell of all forms, which can be sent twice or fail without a word: use FormShell',
  ],
];

const MAX_LINES = 220;

export function habitProblems({ path, source }: File): string[] {
  if (!/\.tsx?$/.test(path)) return [];
  const code = withoutComments(source);
  const problems = HABITS.filter(([where, what]) => where.test(path) && what.test(code)).map(
    ([, , why]) => `${path} ${why}.`,
  );
  if (!/^\/(?:\/|\*+)[ \t]*[^\s*]/.test(source))
    problems.push(`${path} does not begin with a comment that says what it is for: add one.`);
  const lines = source.trimEnd().split('\n').length;
  if (lines > MAX_LINES)
    problems.push(
      `${path} has ${lines} lines, and beyond ${MAX_LINES} nobody keeps a file in mind: split it in two.`,
    );
  return problems;
}
