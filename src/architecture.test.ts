// Tests that the house keeps to its architecture, and that the rules do find what breaks them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importProblems, nameProblems } from './architecture.ts';
import { circleProblems } from './architecture-circles.ts';
import { habitProblems } from './architecture-habits.ts';
import type { File } from './architecture-source.ts';

const ROOT = join(import.meta.dirname, '..');

function readFiles(folder: string): File[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map(name => posix.join(folder, name.replaceAll('\\', '/')))
    .filter(path => /\.(?:tsx?|mjs|css)$/.test(path))
    .map(path => ({ path, source: readFileSync(join(ROOT, path), 'utf8') }));
}

const files = readdirSync(ROOT).flatMap(name => (name === 'src' || name === 'e2e' ? readFiles(name) : []));
const paths = new Set(files.map(file => file.path));

describe('the house', () => {
  it.each([
    ['lets each room import only what the table allows', importProblems],
    ['names and places its files well', (file: File) => nameProblems(file, paths)],
    ['keeps its habits', habitProblems],
  ])('%s', (_rule, check) => {
    expect(files.flatMap(file => check(file)).join('\n')).toBe('');
  });

  it('has no import circles', () => {
    expect(circleProblems(files).join('\n')).toBe('');
  });

  it('has been read: its rooms are not empty', () => {
    expect(paths).toContain('src/domain/token.ts');
    expect(paths).toContain('src/wire/token-schema.ts');
  });
});

describe('an import that breaks the table is found', () => {
  it.each([
    ['src/domain/a.ts', "import * as v from 'valibot';", 'domain is the vocabulary'],
    ['src/domain/a.ts', "export { paths } from '../wire/paths.ts';", 'domain is the vocabulary'],
    ['src/domain/a.test.ts', "import { paths } from '../wire/paths.ts';", 'domain is the vocabulary'],
    ['src/domain/a.ts', "import fc from 'fast-check';", 'domain is the vocabulary'],
    ['src/domain/a.ts', "import { b } from './b';", 'add its ending'],
    ['src/wire/a.ts', "import { useQuery } from '@tanstack/react-query';", 'domain and valibot'],
    ['src/wire/a.ts', "import type { Http } from '../api/http.ts';", 'wire knows only domain'],
    ['src/api/a.ts', "import {\n  a,\n  b,\n} from '../mocks/db.ts';", 'api is the client'],
    ['src/api/a.ts', "const rules = await import('../mocks/rules.ts');", 'api is the client'],
    ['src/ui/a.tsx', "import type { Token } from '../domain/token.ts';", 'ui knows no tokens'],
    ['src/ui/a.tsx', "import { useForm } from 'react-hook-form';", 'ui knows no tokens'],
    ['src/features/tokens/a.ts', "import { paths } from '../../wire/paths.ts';", 'features know api'],
    ['src/features/tokens/a.ts', "import { http } from 'msw';", 'features know api'],
    ['src/features/tokens/a.ts', "import { page } from '../events/page.tsx';", 'do not know one another'],
    ['src/features/session/a.ts', "import { sudo } from '../sudo/sudo.ts';", 'do not know one another'],
    ['src/app/a.tsx', "import { useForm } from 'react-hook-form';", 'app composes'],
    ['src/app/a.tsx', "const url = new URL('../mocks/browser.ts', import.meta.url);", 'app composes'],
    ['src/mocks/rules/a.ts', "import '../../api/http.ts';", 'mocks are the server'],
    ['src/mocks/rules/a.ts', "import { createServer } from 'node:http';", 'mocks are the server'],
    ['src/mocks/server/a.ts', "import express from 'express';", 'mocks are the server'],
    ['src/mocks/a.test.ts', "import { TokensApi } from 'fastly';", 'mocks are the server'],
    ['src/mocks/model/a.ts', "import { a } from '../state/db.ts';", 'model may import only scenario.ts'],
    [
      'src/mocks/rules/a.ts',
      "import { a } from '../state/db.ts';",
      'rules may import only model, scenario.ts',
    ],
    ['src/mocks/answers/a.ts', "import { a } from '../handlers/b.ts';", 'answers may import only request'],
    ['src/mocks/handlers/a.ts', "import { a } from '../seed/b.ts';", 'handlers may import only answers'],
    ['src/mocks/server/a.ts', "import { a } from '../browser/b.ts';", 'server may import only mock-api.ts'],
    ['src/mocks/browser/a.ts', "import { a } from '../routes.ts';", 'browser may import only mock-api.ts'],
    [
      'src/mocks/rules/a.ts',
      "import { a } from '../testing/b.ts';",
      'only tests may import src/mocks/testing',
    ],
    ['src/mocks/new-folder/a.ts', "import { a } from '../model/b.ts';", 'not in the table of its folders'],
    ['src/api/a.ts', "import { a } from '../contract/b.ts';", 'api is the client'],
    ['src/contract/a.test.ts', "import { a } from '../features/b.ts';", 'contract holds tests'],
    ['src/main.tsx', "import { worker } from './mocks/browser/start-in-page.ts';", 'import it dynamically'],
    ['e2e/a.spec.ts', "import { SCOPES } from '../src/domain/scope.ts';", 'assert literal words'],
    ['e2e/a.spec.ts', "import { a } from '../src/contract/clients/command-line.ts';", 'assert literal words'],
    ['e2e/a.spec.ts', "import { loadMocks } from '../bin/load-mocks.mjs';", 'assert literal words'],
  ])('%s: %s', (path, source, words) => {
    expect(importProblems({ path, source })).toEqual([expect.stringContaining(words)]);
  });

  it('in a sentence that says what, why and what to do instead', () => {
    const source = "import { paths } from '../../wire/paths.ts';";
    expect(importProblems({ path: 'src/features/tokens/a.ts', source })).toEqual([
      "src/features/tokens/a.ts imports '../../wire/paths.ts', but features know api, domain and ui: ask api for what is on the wire, and leave composition to app.",
    ]);
  });
});

it('passes the imports that the table allows, and those that are only told of in comments', () => {
  const good: readonly (readonly [string, string])[] = [
    ['src/domain/a.test.ts', "import { it } from 'vitest';\nimport { join } from 'node:path';"],
    ['src/wire/a.ts', "import * as v from 'valibot';"],
    ['src/api/a.test.ts', "import * as v from 'valibot';"],
    [
      'src/features/tokens/create/a.ts',
      "import { b } from '../reveal/b.ts';\nimport { c } from '../../sudo/c.ts';",
    ],
    [
      'src/features/events/a.tsx',
      "import './a.module.css';\nimport { valibotResolver } from '@hookform/resolvers/valibot';",
    ],
    [
      'src/mocks/server/server.ts',
      "import { createServer } from 'node:http';\nimport { http } from 'msw/node';",
    ],
    ['src/mocks/server/state-file.ts', "import { openSync } from 'node:fs';"],
    [
      'src/contract/clients/a.ts',
      "import { TokensApi } from 'fastly';\nimport { execFile } from 'node:child_process';",
    ],
    ['src/main.tsx', "if (mock) await import('./mocks/browser/start-in-page.ts');"],
    ['e2e/a.spec.ts', "import { SEEDS } from '../src/mocks/scenario.ts';"],
    ['e2e/setup/command-line.spec.ts', "import { a } from '../../src/contract/clients/command-line.ts';"],
    ['e2e/bench/serve.mjs', "import { loadMocks } from '../../bin/load-mocks.mjs';"],
    ['src/domain/a.ts', "// import * as v from 'valibot';\n/*\nimport 'react';\n*/"],
  ];
  expect(good.flatMap(([path, source]) => importProblems({ path, source }))).toEqual([]);
});

describe('a bad name or place is found', () => {
  it.each([
    ['src/ui/Button.tsx', 'kebab-case'],
    ['src/ui/Form/field.tsx', 'kebab-case'],
    ['src/domain/token_name.ts', 'kebab-case'],
    ['src/domain/index.ts', 'barrel'],
    ['src/features/tokens/helpers.ts', 'named "helpers"'],
    ['src/ui/components/button.tsx', 'named "components"'],
    ['e2e/utils.ts', 'named "utils"'],
    ['src/domain/tokens.test.ts', 'stands beside no tokens.ts'],
    ['src/contract/clients/npm-tokens.test.ts', 'stands beside no npm-tokens.ts'],
    ['src/services/a.ts', 'in no room'],
    ['src/a.ts', 'in no room'],
  ])('%s', (path, words) => {
    expect(nameProblems({ path, source: '' }, new Set([path]))).toEqual([expect.stringContaining(words)]);
  });

  it('but not a good one', () => {
    const good = [
      'src/main.tsx',
      'src/ui/field.tsx',
      'src/ui/field.module.css',
      'src/ui/field.test.ts',
      'src/ui/theme.css',
      'src/ui/theme.test.ts',
      'e2e/a.spec.ts',
    ];
    expect(good.flatMap(path => nameProblems({ path, source: '' }, new Set(good)))).toEqual([]);
  });
});

describe('a bad habit is found', () => {
  it.each([
    ['src/domain/a.ts', 'const now = new Date();', 'asks the clock'],
    ['src/domain/a.ts', 'const now = Date.now();', 'asks the clock'],
    ['src/features/tokens/a.ts', 'const now = new Date();', 'asks the computer’s clock'],
    ['src/api/audit/a.ts', 'const now = Date.now();', 'asks the computer’s clock'],
    ['src/ui/a.tsx', 'const now = new Date();', 'asks the computer’s clock'],
    ['src/features/tokens/a.ts', "await fetch('/tokens');", 'fetches by itself'],
    ['src/app/a.ts', "await window.fetch('/tokens');", 'fetches by itself'],
    ['src/ui/a.tsx', 'element.innerHTML = name;', 'writes raw HTML'],
    ['src/features/tokens/a.tsx', '<form onSubmit={send}>', 'use FormShell'],
    ['src/mocks/a.tsx', 'const a = <p dangerouslySetInnerHTML={html} />;', 'writes raw HTML'],
    ['src/features/tokens/a.ts', 'localStorage.clear();', 'uses browser storage'],
    ['src/ui/a.ts', "window.sessionStorage.getItem('key');", 'uses browser storage'],
    ['src/ui/a.ts', `${'\n'.repeat(219)}export {};`, 'has 221 lines'],
  ])('%s: %s', (path, code, words) => {
    const source = `// What the file is for.\n${code}`;
    expect(habitProblems({ path, source })).toEqual([expect.stringContaining(words)]);
  });

  it('when a file does not begin by saying what it is for', () => {
    const words = [expect.stringContaining('does not begin with a comment')];
    expect(habitProblems({ path: 'src/ui/a.ts', source: 'export {};\n// late' })).toEqual(words);
    expect(habitProblems({ path: 'src/ui/a.ts', source: '\n// late' })).toEqual(words);
    expect(habitProblems({ path: 'src/ui/a.ts', source: '//\nexport {};' })).toEqual(words);
  });

  it('but not a good one, and not one that is only told of', () => {
    const good: readonly (readonly [string, string])[] = [
      ['src/domain/a.ts', 'const day = new Date(time);\n/** Never `Date.now()`. */'],
      ['src/api/computer-clock.ts', 'const now = Date.now();'],
      ['src/app/demo/a.ts', 'const now = Date.now();'],
      ['src/features/tokens/a.ts', 'await query.refetch(); // not fetch()'],
      ['src/api/a.ts', "await fetch('/tokens');\nsessionStorage.clear();"],
      ['src/mocks/a.ts', 'localStorage.clear();'],
      ['src/ui/a.ts', `${'\n'.repeat(218)}export {};`],
    ];
    const problems = good.flatMap(([path, code]) => habitProblems({ path, source: `// For.\n${code}` }));
    expect(problems).toEqual([]);
  });
});
