// Runs the commands and the script in docs/fastly-clients.md with Fastly's real clients against a mock server.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mustSkip, programPath } from '../src/contract/clients/command-line.ts';
import { DEMO_PASSWORD } from '../src/mocks/scenario.ts';
import { type MockServer, startMockServer } from '../src/mocks/server/server.ts';
import { blocksOf, ROOT } from './markdown.ts';

const PAGE = 'docs/fastly-clients.md';
const URL_IN_PAGE = 'http://127.0.0.1:4010';

const run = promisify(execFile);
let server: MockServer;
let key: string;

beforeAll(async () => {
  server = await startMockServer(0);
  const form = { name: 'Documented', username: 'engineer@example.com', password: DEMO_PASSWORD };
  const response = await fetch(`${server.url}/tokens`, { method: 'POST', body: new URLSearchParams(form) });
  ({ access_token: key } = await response.json());
});

afterAll(() => server.close());

/** The only block of this language, with the server and the key of this test. */
function codeOf(language: string): string {
  const [code = '', ...others] = blocksOf(PAGE, language);
  expect(others).toEqual([]);
  expect(code).toContain(URL_IN_PAGE);
  return code.replaceAll(URL_IN_PAGE, server.url).replace('…', key);
}

test('the script with npm `fastly` lists the tokens', async () => {
  const words = ['--input-type=module', '--eval', codeOf('js')];
  const { stdout } = await run(process.execPath, words, { cwd: ROOT });
  expect(stdout).toContain("name: 'Documented'");
});

test.skipIf(mustSkip)('the commands of the command-line client create and list a token', async () => {
  const home = await mkdtemp(join(tmpdir(), 'fastly-cli-'));
  const script = codeOf('sh').replaceAll('npx @fastly/cli', `'${programPath()}' --non-interactive`);
  const env = { HOME: home, XDG_CONFIG_HOME: home, HTTPS_PROXY: server.url, HTTP_PROXY: server.url };
  try {
    const { stdout } = await run('bash', ['-euc', script], {
      cwd: home,
      env: { ...env, PATH: process.env.PATH },
    });
    expect(stdout).toContain('engineer@example.com');
    expect(stdout).toMatch(/^CI .*purge_all/m);
  } finally {
    await rm(home, { recursive: true });
  }
});
