// The architecture as rules on source files: which room may import what, and the habits of the house.
import { posix } from 'node:path';

export type File = { readonly path: string; readonly source: string };
type Room = { readonly rooms: readonly string[]; readonly packages: readonly string[]; readonly why: string };

const QUERY_AND_ROUTER = ['react', '@tanstack/react-query', '@tanstack/react-router', 'zod/mini'];

const ROOMS: Readonly<Record<string, Room>> = {
  domain: {
    rooms: [],
    packages: [],
    why: 'domain is the vocabulary of all rooms and imports nothing: pass what it needs as a parameter',
  },
  wire: {
    rooms: ['domain'],
    packages: [],
    why: 'wire knows only domain, and zod through ./zod.ts: move the code to the room that it needs',
  },
  api: {
    rooms: ['wire', 'domain'],
    packages: [],
    why: 'api is the client and knows only wire and domain: let a feature call it instead',
  },
  ui: {
    rooms: [],
    packages: ['react', 'downshift'],
    why: 'ui knows no tokens: pass what it shows as props, from a feature',
  },
  features: {
    rooms: ['api', 'domain', 'ui'],
    packages: [...QUERY_AND_ROUTER, 'react-hook-form', '@hookform/resolvers'],
    why: 'features know api, domain and ui: ask api for what is on the wire, and leave composition to app',
  },
  app: {
    rooms: ['features', 'ui', 'domain', 'api'],
    packages: QUERY_AND_ROUTER,
    why: 'app composes features, ui, domain and api: let api or a feature do the work',
  },
  mocks: {
    rooms: ['wire', 'domain'],
    packages: ['msw'],
    why: 'mocks are the server and know only wire and domain: what both houses need belongs in one of those',
  },
  main: {
    rooms: ['app', 'ui'],
    packages: ['react', 'react-dom'],
    why: 'main.tsx only starts the mock and renders the app: put the rest into app',
  },
  e2e: {
    rooms: [],
    packages: ['@playwright/test', '@axe-core/playwright', 'node:'],
    why: 'browser tests assert literal words and know only the names in src/mocks/scenario.ts: write the words out',
  },
};

/** Besides those of its room, what a file may import: packages by their start, one exact path per exception. */
const EXTRA_PACKAGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:\.test|-harness)\.tsx?$/, ['vitest', 'fast-check', 'node:']],
  [/^src\/wire\/zod\.ts$/, ['zod']],
  [/^src\/api\/audit\/token-csv(?:\.test)?\.ts$/, ['papaparse']],
  // The mock over HTTP: its server, its command and its file.
  [/^src\/mocks\/http-[a-z-]+\.ts$/, ['node:']],
  // Contract tests: clients that somebody else made are run against the mock.
  [/^src\/mocks\/clients\//, ['vitest', 'node:', 'fastly']],
];

const FEATURES_FOR_OTHERS: Readonly<Record<string, readonly string[]>> = {
  // Sudo raises the session: it reads its token and its words for errors.
  sudo: ['session'],
  tokens: ['session', 'sudo'],
  events: ['session', 'sudo'],
};

function roomOf(path: string): string | undefined {
  if (path === 'src/main.tsx') return 'main';
  const [top, room] = path.split('/');
  return top === 'e2e' ? 'e2e' : top === 'src' ? room : undefined;
}

/** Blanks comments and keeps what stands in quotes. */
function withoutComments(source: string): string {
  const token = /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return source.replace(token, text => (text.startsWith('/') ? text.replace(/\S/g, ' ') : text));
}

const STATIC =
  /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC =
  /\bimport\s*\(\s*['"`]([^'"`]+)['"`]|\bnew URL\(\s*['"](\.[^'"]+\.tsx?)['"]\s*,\s*import\.meta\.url/g;

export function importProblems({ path, source }: File): string[] {
  const code = withoutComments(source);
  const find = (pattern: RegExp) => [...code.matchAll(pattern)].map(match => match[1] ?? match[2] ?? '');
  return [
    ...find(STATIC).map(specifier => importProblem(path, specifier, false)),
    ...find(DYNAMIC).map(specifier => importProblem(path, specifier, true)),
  ].filter(problem => problem !== null);
}

function importProblem(path: string, specifier: string, dynamic: boolean): string | null {
  const from = roomOf(path);
  const room = from === undefined ? undefined : ROOMS[from];
  if (from === undefined || room === undefined) return null;
  const problem = `${path} imports '${specifier}', but`;
  if (!specifier.startsWith('.')) {
    const extra = EXTRA_PACKAGES.flatMap(([files, packages]) => (files.test(path) ? packages : []));
    const allowed = [...room.packages, ...extra].some(
      name => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
    return allowed ? null : `${problem} ${room.why}.`;
  }
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  if (posix.extname(target) === '')
    return `${problem} imports name their file in full: add its ending, .ts or .tsx.`;
  const to = roomOf(target);
  if (to === from && from !== 'features') return null;
  if (to === from) return featureProblem(problem, path, target);
  if (from === 'e2e' && target === 'src/mocks/scenario.ts') return null;
  // One way to run Fastly's command-line client, whether beside the mock alone or beside the console.
  if (path === 'e2e/command-line.spec.ts' && target === 'src/mocks/clients/command-line.ts') return null;
  // The benchmark serves the mock as the scripts in bin do.
  if (path.startsWith('e2e/bench/') && target.startsWith('bin/')) return null;
  if (from === 'main' && to === 'mocks')
    return dynamic
      ? null
      : `${problem} a live build must hold no byte of the mock: import it dynamically, in mock mode only.`;
  return to !== undefined && room.rooms.includes(to) ? null : `${problem} ${room.why}.`;
}

function featureProblem(problem: string, path: string, target: string): string | null {
  const [own = '', other = ''] = [path.split('/')[2], target.split('/')[2]];
  if (own === other || FEATURES_FOR_OTHERS[own]?.includes(other)) return null;
  return `${problem} features do not know one another, so that each can change alone (only tokens and events may use session and sudo, and sudo the session): let app pass it in, or move what both need to ui, api or domain.`;
}

export function nameProblems({ path }: File, paths: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  const parts = path.split('/');
  const words = parts.map(part => part.replace(/\..*$/, ''));
  const vague = words.find(word => /^(?:utils?|helpers?|hooks?|components?|common)$/.test(word));
  if (!parts.every(part => /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/.test(part)))
    problems.push(`${path} is not named in kebab-case as all other files are: rename it.`);
  if (/\/index\.tsx?$/.test(path))
    problems.push(
      `${path} is a barrel, which hides where things come from: import each file by its own name.`,
    );
  if (vague !== undefined)
    problems.push(
      `${path} is named "${vague}", which says what it is and not what it is for: name it after its purpose.`,
    );
  // A client that somebody else made is tested from several sides: `npm-tokens.test.ts` stands beside `npm.ts`.
  const subject = path
    .replace(/^(src\/mocks\/clients\/[a-z]+)-.*\.test\.ts$/, '$1')
    .replace(/\.test\.(tsx?)$/, '');
  if (subject !== path && !paths.has(`${subject}.ts`) && !paths.has(`${subject}.tsx`))
    problems.push(
      `${path} stands beside no ${posix.basename(subject)}.ts: name a test after the file it tests, in the same folder.`,
    );
  if (
    path.startsWith('src/') &&
    !/^src\/(?:main\.tsx|architecture(?:\.test)?\.ts|[\w-]+\.d\.ts)$/.test(path) &&
    ROOMS[roomOf(path) ?? ''] === undefined
  )
    problems.push(
      `${path} is in no room of the architecture: move it into ${Object.keys(ROOMS).slice(0, 7).join(', ')}.`,
    );
  return problems;
}

/** Where it holds, what breaks it, and why. These rules and their test name what they forbid, and are left out. */
const HABITS: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /^src\/domain\//,
    /\bnew Date\(\s*\)|\bDate\.now\(/,
    'asks the clock, but domain is pure so that every moment can be tested: take `now: Date` as a parameter',
  ],
  [
    /^src\/(?!api\/|mocks\/|architecture)/,
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
