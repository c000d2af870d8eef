// The architecture as rules on source files: which room may import what, and the habits of the house.
import { posix } from 'node:path';
import { type File, importsOf, targetOf } from './architecture-source.ts';

type Room = { readonly rooms: readonly string[]; readonly packages: readonly string[]; readonly why: string };

const REACT_AND_QUERY = ['react', '@tanstack/react-query'];

const ROOMS: Readonly<Record<string, Room>> = {
  domain: {
    rooms: [],
    packages: [],
    why: 'domain is the vocabulary of all rooms and imports nothing: pass what it needs as a parameter',
  },
  wire: {
    rooms: ['domain'],
    packages: ['valibot'],
    why: 'wire knows only domain and valibot: move the code to the room that it needs',
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
    packages: [...REACT_AND_QUERY, 'react-hook-form', '@hookform/resolvers', 'valibot', 'd3-scale'],
    why: 'features know api, domain and ui: ask api for what is on the wire, and leave composition to app',
  },
  app: {
    rooms: ['features', 'ui', 'domain', 'api'],
    packages: REACT_AND_QUERY,
    why: 'app composes features, ui, domain and api: let api or a feature do the work',
  },
  mocks: {
    rooms: ['wire', 'domain'],
    packages: ['msw', 'valibot'],
    why: 'mocks are the server and know only wire and domain: what both houses need belongs in one of those',
  },
  contract: {
    rooms: ['api', 'wire', 'domain', 'mocks'],
    packages: ['fastly'],
    why: 'contract holds tests of clients against the mock, and knows only api, mocks, wire and domain: test a screen in e2e',
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
  // Schemas that only a test needs. The other files of api import theirs from wire.
  [/^src\/(?:api|contract)\/.*\.test\.ts$/, ['valibot']],
  [/^src\/domain\/token-csv\.test\.ts$/, ['papaparse']],
  // Calendar files: the library that writes them, and another one that reads them in the test.
  [/^src\/api\/reminders-file\.ts$/, ['ical-generator']],
  [/^src\/api\/reminders-file\.test\.ts$/, ['ical.js']],
  [/^src\/domain\/(?:markdown|impact\/change-ticket|audit\/report-markdown)\.test\.ts$/, ['marked']],
  // Text of the console's own in the browser's storage, which is not on the wire.
  [/^src\/api\/(?:replacement-store|saved-views|audit\/visit-store)\.ts$/, ['valibot']],
  // The mock over HTTP: the server, its command and its state file.
  [/^src\/mocks\/server\//, ['node:', '@hono/node-server']],
  [/^src\/contract\//, ['vitest', 'node:']],
  // The bare page to compare with, and what builds it.
  [/^e2e\/bench\//, ['react', 'react-dom', 'vite', '@vitejs/plugin-react']],
];

const ABOVE_MODEL = ['rules', 'state', 'scenario', 'model'];

/** Which folders of `mocks` each of its folders may import. Every folder may import `scenario.ts`, which imports nothing. */
const MOCK_FOLDERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  seed: ['model'],
  rules: ['model'],
  scenario: ['model'],
  state: ['seed', 'model'],
  request: ABOVE_MODEL,
  answers: ['request', 'model'],
  handlers: ['answers', 'request', 'rules', 'state', 'model'],
  'routes.ts': ['handlers', 'request', 'model'],
  'mock-api.ts': ['routes.ts', 'request', ...ABOVE_MODEL],
  browser: ['mock-api.ts', 'scenario', 'state', 'request', 'model'],
  server: ['mock-api.ts', 'scenario', 'state', 'request', 'model'],
};

const FEATURES_FOR_OTHERS: Readonly<Record<string, readonly string[]>> = {
  form: ['navigation'],
  problems: ['text', 'navigation'],
  session: ['form', 'problems', 'text', 'navigation'],
  // Sudo raises the session: it reads its token and its words for errors.
  sudo: ['session', 'form', 'problems', 'text', 'navigation'],
  tokens: ['session', 'sudo', 'form', 'problems', 'text', 'navigation'],
  events: ['session', 'sudo', 'problems', 'text', 'navigation'],
  palette: [],
};

function roomOf(path: string): string | undefined {
  if (path === 'src/main.tsx') return 'main';
  const [top, room] = path.split('/');
  return top === 'e2e' ? 'e2e' : top === 'src' ? room : undefined;
}

export function importProblems({ path, source }: File): string[] {
  return importsOf(source)
    .map(({ specifier, dynamic }) => importProblem(path, specifier, dynamic))
    .filter(problem => problem !== null);
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
  const target = targetOf(path, specifier);
  if (posix.extname(target) === '')
    return `${problem} imports name their file in full: add its ending, .ts or .tsx.`;
  const to = roomOf(target);
  if (to === from && from === 'mocks') return mockProblem(problem, path, target);
  if (to === from && from === 'features') return featureProblem(problem, path, target);
  if (to === from) return null;
  if (from === 'e2e' && target === 'src/mocks/scenario.ts') return null;
  // One way to run Fastly's command-line client, whether beside the mock alone or beside the console.
  if (path === 'e2e/setup/command-line.spec.ts' && target === 'src/contract/clients/command-line.ts')
    return null;
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
  return `${problem} features do not know one another, so that each can change alone (docs/architecture.md lists which may): let app pass it in, or move what both need to ui, api or domain.`;
}

function mockProblem(problem: string, path: string, target: string): string | null {
  const [own = '', other = ''] = [path.split('/')[2], target.split('/')[2]];
  if (own === other || other === 'scenario.ts' || own === 'testing' || isTest(path)) return null;
  if (other === 'testing')
    return `${problem} only tests may import src/mocks/testing: move what the mock needs to another folder.`;
  const allowed = MOCK_FOLDERS[own];
  if (allowed === undefined)
    return `${problem} src/mocks/${own} is not in the table of its folders: move the file into one of ${Object.keys(MOCK_FOLDERS).join(', ')}.`;
  if (allowed.includes(other)) return null;
  return `${problem} inside src/mocks, ${own} may import only ${[...allowed, 'scenario.ts'].join(', ')}: move the code, or pass in what it needs.`;
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** A large subject is tested from several sides: `npm-tokens.test.ts` stands beside `npm.ts`. */
function hasSubject(subject: string, paths: ReadonlySet<string>): boolean {
  if (['ts', 'tsx', 'css'].some(kind => paths.has(`${subject}.${kind}`))) return true;
  const shorter = subject.replace(/-[^-/]+$/, '');
  return shorter !== subject && hasSubject(shorter, paths);
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
  const subject = path.replace(/\.test\.(tsx?)$/, '');
  const isContract = /^src\/contract\/[^/]+\.test\.ts$/.test(path);
  if (!isContract && subject !== path && !hasSubject(subject, paths))
    problems.push(
      `${path} stands beside no ${posix.basename(subject)}.ts: name a test after the file it tests, in the same folder.`,
    );
  if (
    path.startsWith('src/') &&
    !/^src\/(?:main\.tsx|architecture[a-z-]*(?:\.test)?\.ts|[\w-]+\.d\.ts)$/.test(path) &&
    ROOMS[roomOf(path) ?? ''] === undefined
  )
    problems.push(
      `${path} is in no room of the architecture: move it into ${Object.keys(ROOMS).slice(0, 8).join(', ')}.`,
    );
  return problems;
}
