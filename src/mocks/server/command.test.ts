// The command as a process: what it prints, what it never prints, and how it ends.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_CODE, DEMO_PASSWORD, DEMO_USERS } from '../scenario.ts';
import { type RunningServer, runCommand, runServer } from '../testing/http-process-harness.ts';
import { converse, requestText } from '../testing/http-raw-harness.ts';
import { HELP } from './flags.ts';

let server: RunningServer;
let port = 0;

beforeAll(async () => {
  server = await runServer('--now', '2026-03-01T09:00:00Z');
  port = Number(new URL(server.url).port);
});

afterAll(() => server.end('SIGKILL'));

type Call = { readonly key?: string; readonly form?: Record<string, string>; readonly code?: string };

function call(method: string, path: string, { key, form, code }: Call = {}): Promise<Response> {
  const headers = { ...(key && { 'Fastly-Key': key }), ...(code && { 'Fastly-OTP': code }) };
  return fetch(server.url + path, { method, headers, body: form ? new URLSearchParams(form) : null });
}

test('it prints what it serves and how to use it', () => {
  expect(server.welcome).toContain(`The mock API listens at ${server.url}, on this machine only.`);
  expect(server.welcome).toContain('Clock  stopped at 2026-03-01T09:00:00.000Z');
  expect(server.welcome).toContain('in memory');
  expect(server.welcome).toContain(`curl ${server.url}/tokens`);
  expect(server.welcome).toContain(DEMO_PASSWORD);
  for (const { login } of DEMO_USERS) expect(server.welcome).toContain(login);
  expect(server.welcome).toContain(`FASTLY_API_ENDPOINT=${server.url}`);
});

test('it logs each response and nothing of the request, wherever a secret was sent', async () => {
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
  // Secrets in unexpected places, and in bytes that are not HTTP.
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
    await converse(port, bytes, { halfClose: true });
  }
  expect((await call('DELETE', '/tokens/self', { key })).status).toBe(204);
  await server.logs('session.delete 204');
  const log = server.log();
  expect(
    log
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
    expect(log).not.toContain(private_);
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

test('a port in use and an invalid flag are each reported in a sentence', async () => {
  expect(await runCommand('--port', String(port))).toEqual({
    code: 1,
    output: `Port ${port} is in use. End the program that uses it, or choose another port with --port.\n`,
  });
  expect(await runCommand('--seed', 'moon')).toEqual({
    code: 1,
    output: '--seed moon is unknown. Choose one of default, empty, at-limit, legacy, large.\n',
  });
  expect(await runCommand('--help')).toEqual({ code: 0, output: HELP });
});

test('Ctrl+C ends it after the request under way is answered', async () => {
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(requestText('POST', '/sudo', ['Expect: 100-continue', 'Content-Length: 4']));
  });
  let text = '';
  socket.on('data', chunk => {
    text += chunk;
  });
  await once(socket, 'data');
  const closed = once(socket, 'close');
  const code = server.end('SIGINT');
  // It has received the signal once it refuses connections.
  while (await canConnect());
  expect(text).toMatch(/^HTTP\/1\.1 100 Continue\s+$/);
  socket.write('body');
  await closed;
  expect(text).toMatch(/^HTTP\/1\.1 100 .*HTTP\/1\.1 401 /s);
  expect(await code).toBe(0);
});

function canConnect(): Promise<boolean> {
  return new Promise(resolve => {
    const probe = connect(port, '127.0.0.1', () => resolve(true));
    probe.on('error', () => resolve(false));
    probe.on('connect', () => probe.destroy());
  });
}
