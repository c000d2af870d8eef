// The command as a process: what it says, what it never says, and how it ends.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_CODE, DEMO_PASSWORD, DEMO_USERS } from '../scenario.ts';
import { type Running, runCommand, runServer } from '../testing/http-process-harness.ts';
import { converse, requestText } from '../testing/http-raw-harness.ts';

let server: Running;
let port = '';

beforeAll(async () => {
  server = await runServer('--now', '2026-03-01T09:00:00Z', '--faults', 'verify.get.time-out');
  port = new URL(server.url).port;
});

afterAll(() => server.end('SIGKILL'));

type Call = { readonly key?: string; readonly form?: Record<string, string>; readonly code?: string };

function call(method: string, path: string, { key, form, code }: Call = {}): Promise<Response> {
  const headers = { ...(key && { 'Fastly-Key': key }), ...(code && { 'Fastly-OTP': code }) };
  return fetch(server.url + path, { method, headers, body: form ? new URLSearchParams(form) : null });
}

test('it says what it serves and how to use it', () => {
  expect(server.welcome).toContain(`The mock API listens at ${server.url}, for this machine only.`);
  expect(server.welcome).toContain('Clock  stands at 2026-03-01T09:00:00.000Z');
  expect(server.welcome).toContain('in memory');
  expect(server.welcome).toContain(`curl ${server.url}/tokens`);
  expect(server.welcome).toContain(DEMO_PASSWORD);
  for (const { login } of DEMO_USERS) expect(server.welcome).toContain(login);
  expect(server.welcome).toContain(`FASTLY_API_ENDPOINT=${server.url}`);
});

test('it notes each answer, and nothing of what was sent, wherever a secret was put', async () => {
  const credentials = { username: 'otp@example.com', password: DEMO_PASSWORD };
  const session = await (await call('POST', '/tokens', { form: credentials, code: DEMO_CODE })).json();
  const key: string = session.access_token;
  await call('POST', '/sudo', { key, form: credentials, code: DEMO_CODE });
  const form = { name: 'A private name', scope: 'global' };
  const created = await (await call('POST', '/tokens', { key, form })).json();
  const secret: string = created.access_token;
  expect(secret).toMatch(/^[\w-]{32}$/);
  expect((await call('GET', '/tokens/self', { key: secret })).status).toBe(200);
  expect((await call('DELETE', `/tokens/${created.id}`, { key })).status).toBe(204);
  // Where it doesn't belong, up to what is no HTTP at all.
  await call('GET', `/tokens/${secret}?key=${secret}`, { key: secret });
  await call('GET', `/${secret}`);
  await call('POST', `/sudo?password=${encodeURIComponent(DEMO_PASSWORD)}`, { key, form: { [secret]: key } });
  await call('POST', '/automation-tokens', { key, form: { name: secret } });
  for (const bytes of [
    `${secret} / HTTP/1.1\r\n\r\n`,
    requestText('GET', '/tokens', [`${secret}: ${key}`, `Host: ${secret} ${key}`]),
    requestText('POST', '/tokens', ['Transfer-Encoding: chunked', `X: ${key}`], `${secret}\r\n`),
    requestText('POST', '/tokens', ['Content-Length: 99'], `password=${DEMO_PASSWORD}`),
  ]) {
    await converse(Number(port), bytes);
  }
  expect((await call('DELETE', '/tokens/self', { key })).status).toBe(204);
  await server.says('session.delete 204');
  const said = server.said();
  expect(
    said
      .replaceAll(/ \d+ ms$/gm, '')
      .trimEnd()
      .split('\n'),
  ).toEqual([
    'session.create 200',
    'sudo.create 200',
    'tokens.create 200',
    'tokens.self 200',
    'tokens.delete 204',
    'tokens.get 401',
    '- 404',
    'sudo.create 200',
    'automation.create 403',
    ...['- 400', '- 400', '- 400', '- 400'],
    'session.delete 204',
  ]);
  for (const private_ of [key, secret, created.id, form.name, DEMO_PASSWORD, DEMO_CODE, 'otp@', 'battery']) {
    expect(said).not.toContain(private_);
  }
});

test('the curl session in docs/mock-api.md gets the answers it describes', async () => {
  const page = readFileSync(new URL('../../../docs/mock-api.md', import.meta.url), 'utf8');
  const [, script = ''] = /^```bash\n([\s\S]*?)^```/m.exec(page) ?? [];
  expect(script).toContain('API=http://127.0.0.1:4010\n');
  const needed = "command -v curl >/dev/null || { echo 'This test needs curl: install it.' >&2; exit 1; }\n";
  const run = promisify(execFile);
  const { stdout } = await run('bash', [
    '-euc',
    needed + script.replace('http://127.0.0.1:4010', server.url),
  ]);
  expect(stdout.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^\{"id":"\w{22}",.*"name":"Terminal",.*"scope":"global",/),
    '{"expiry_time":"2026-03-01T09:05:00+00:00"}',
    '"name":"Nightly"',
    '200',
    '{"msg":"Read only tokens are not allowed to access this endpoint"}',
    '204',
    '204',
    '{"msg":"Provided credentials are missing or invalid"}',
  ]);
});

test('a port that is taken, and a flag that is wrong, are each told in a sentence', async () => {
  const taken = await runCommand('--port', port);
  expect(taken).toEqual({
    code: 1,
    output: `Port ${port} is taken. End what uses it, or choose another with --port.\n`,
  });
  const wrong = await runCommand('--seed', 'moon');
  expect(wrong).toEqual({
    code: 1,
    output: '--seed moon is not known. Choose one of default, empty, at-limit, legacy, large.\n',
  });
});

test('it ends at SIGTERM with what hangs still hanging', async () => {
  const hanging = expect(call('GET', '/verify')).rejects.toThrow('fetch failed');
  // An answer after it: by now it hangs.
  await call('GET', '/tokens');
  expect(await server.end('SIGTERM')).toBe(0);
  await hanging;
});

test('100,000 tokens are served too, and Ctrl-C ends it', async () => {
  const large = await runServer('--seed', 'large');
  const form = { username: 'superuser@example.com', password: DEMO_PASSWORD };
  const signedIn = await fetch(`${large.url}/tokens`, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: key, customer_id: account } = await signedIn.json();
  const list = await fetch(`${large.url}/customer/${account}/tokens`, { headers: { 'Fastly-Key': key } });
  expect((await list.json()).length).toBeGreaterThan(100_000);
  expect(await large.end('SIGINT')).toBe(0);
});
