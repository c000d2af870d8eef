// The life of a connection: forms of a request, order, time limits, a client that gives up, and the end of the server.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { memoryStorage } from '../model/storage.ts';
import { parseFault } from '../scenario/text.ts';
import { DEMO_PASSWORD, type Fault, SCENARIO_STORAGE_KEY } from '../scenario.ts';
import { converse, type RawResponse, requestText } from '../testing/http-raw-harness.ts';
import type { Answer } from './request-listener.ts';
import { type MockServer, type MockServerOptions, startMockServer } from './server.ts';

const servers: MockServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.close()));
});

async function start(options: MockServerOptions = {}) {
  const server = await startMockServer(0, options);
  servers.push(server);
  return { server, port: Number(new URL(server.url).port) };
}

function fault(text: string): Fault {
  const found = parseFault(text);
  if (!found) throw new Error(`${text} is not a fault.`);
  return found;
}

async function signIn(server: MockServer): Promise<string> {
  const body = new URLSearchParams({ username: 'engineer@example.com', password: DEMO_PASSWORD });
  return (await (await fetch(`${server.url}/tokens`, { method: 'POST', body })).json()).access_token;
}

const statusesOf = (responses: readonly RawResponse[]) => responses.map(({ status }) => status);

const KEEP = ['Connection: keep-alive'];

test.each<[string, string]>([
  ['with the full URL, as proxies get it', requestText('GET', 'http://localhost/tokens/self?a=b')],
  [
    'that offers an upgrade',
    requestText('GET', '/tokens/self', ['Upgrade: h2c', 'Connection: Upgrade, close']),
  ],
  ['of HTTP/1.0 without a Host', 'GET /tokens/self HTTP/1.0\r\n\r\n'],
  ['with a body for GET', requestText('GET', '/tokens/self', ['Content-Length: 3'], 'abc')],
])('a request %s is answered like any other', async (_what, text) => {
  const { server, port } = await start();
  const key = `\r\nFastly-Key: ${await signIn(server)}\r\n\r\n`;
  const { responses } = await converse(port, text.replace('\r\n\r\n', key));
  expect(statusesOf(responses)).toEqual([200]);
  expect(JSON.parse(responses[0]?.body ?? '').name).toBe('API token');
});

test('HEAD gets the headers of GET and no body', async () => {
  const { server, port } = await start({ scenario: { clock: { kind: 'stopped', at: 1_772_355_600_000 } } });
  const headers = [`Fastly-Key: ${await signIn(server)}`];
  const got = await converse(port, requestText('GET', '/tokens', headers));
  const head = await converse(port, requestText('HEAD', '/tokens', headers), { methods: ['HEAD'] });
  expect(statusesOf(head.responses)).toEqual([200]);
  expect(head.rest).toBe('');
  expect(head.responses[0]?.headers).toEqual(got.responses[0]?.headers);
  expect(got.responses[0]?.headers.get('date')).toBe('Sun, 01 Mar 2026 09:00:00 GMT');
});

test('responses have the order of the requests, however long each takes', async () => {
  const { port } = await start({ scenario: { latency: { min: 0, max: 30 } } });
  const paths = ['/verify', '/tokens', '/service', '/nowhere', '/events', '/verify'];
  const text = paths.map((path, index) => requestText('GET', path, index < 5 ? KEEP : [])).join('');
  const { responses } = await converse(port, text);
  expect(statusesOf(responses)).toEqual([401, 401, 401, 404, 401, 401]);
});

test('invalid bytes after a request are refused and end the connection', async () => {
  const { port } = await start();
  const socket = connect(port, '127.0.0.1', () => socket.write(requestText('GET', '/tokens', KEEP)));
  expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 401 /);
  let refusal = '';
  socket.on('data', chunk => {
    refusal += chunk;
  });
  socket.write(`\x00\r\n\r\n${requestText('GET', '/verify')}`);
  await once(socket, 'close');
  expect(refusal.match(/^HTTP[^\r]*/gm)).toEqual(['HTTP/1.1 400 Bad Request']);
  expect(refusal).toContain('connection: close');
});

test.each([
  ['headers', 'POST /tokens HTTP/1.1\r\nHost: localhost\r\n'],
  ['a body', 'POST /tokens HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nname='],
])('%s that never end get 408', async (_what, text) => {
  const answers: Answer[] = [];
  const { port } = await start({
    timeouts: { headers: 50, request: 100 },
    onAnswer: answer => answers.push(answer),
  });
  const { responses } = await converse(port, text);
  expect(statusesOf(responses)).toEqual([408]);
  expect(JSON.parse(responses[0]?.body ?? '')).toEqual({ msg: 'Request Timeout' });
  expect(answers).toEqual([{ endpoint: null, status: 408, milliseconds: 0, failure: null }]);
});

test('the fault time-out ends when the client gives up, and the fault offline breaks the connection', async () => {
  const answers: Answer[] = [];
  const [isTaken, isNoted] = [deferred(), deferred()];
  const values = memoryStorage();
  const { server } = await start({
    scenario: { faults: [fault('verify.get.time-out*1'), fault('tokens.list.offline')] },
    storage: {
      ...values,
      write: changes => {
        values.write(changes);
        // The count of the fault is stored when a request takes it.
        if (changes.get(SCENARIO_STORAGE_KEY)?.includes('time-out') === false) isTaken.resolve();
      },
    },
    onAnswer: answer => {
      answers.push(answer);
      isNoted.resolve();
    },
  });
  const controller = new AbortController();
  const silent = fetch(`${server.url}/verify`, { signal: controller.signal });
  await isTaken.promise;
  expect(answers).toEqual([]);
  controller.abort();
  await expect(silent).rejects.toThrow('aborted');
  await isNoted.promise;
  await expect(fetch(`${server.url}/tokens`)).rejects.toThrow('fetch failed');
  expect(answers).toMatchObject([
    { endpoint: 'verify.get', status: null, failure: null },
    { endpoint: 'tokens.list', status: null, failure: null },
  ]);
});

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

test('an error inside the mock is a 500, and the server goes on', async () => {
  const answers: Answer[] = [];
  const values = memoryStorage();
  const failure = new Error('The disk is full.');
  let isFull = false;
  const { server } = await start({
    storage: {
      ...values,
      write: changes => {
        if (isFull) throw failure;
        values.write(changes);
      },
    },
    onAnswer: answer => answers.push(answer),
  });
  isFull = true;
  for (let count = 0; count < 2; count++) {
    const body = new URLSearchParams({ username: 'engineer@example.com', password: DEMO_PASSWORD });
    const response = await fetch(`${server.url}/tokens`, { method: 'POST', body });
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ msg: 'Internal server error' });
  }
  expect(answers).toMatchObject([
    { endpoint: 'session.create', status: 500, failure },
    { endpoint: 'session.create', status: 500, failure },
  ]);
});

test('the server cuts off what is half-sent or never ends when it closes', async () => {
  const { server, port } = await start({
    scenario: { faults: [fault('verify.get.time-out')] },
    timeouts: { close: 50 },
  });
  const closed = ['POST /tokens HTTP/1.1\r\n', requestText('GET', '/verify', KEEP)].map(async text => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('error', () => undefined);
    await once(socket, 'close');
  });
  // By the time of a response on a later connection, these two are known to the server.
  await converse(port, requestText('GET', '/tokens'));
  await server.close();
  await Promise.all(closed);
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
});

test('unused connections do not delay the end of the server', async () => {
  const { server, port } = await start({ timeouts: { close: 60_000 } });
  const socket = connect(port, '127.0.0.1');
  await converse(port, requestText('GET', '/tokens', KEEP), { count: 1 });
  await server.close();
  if (!socket.closed) await once(socket, 'close');
});

test('a request under way when the server closes is answered, and is the last on its connection', async () => {
  const { server, port } = await start();
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(requestText('POST', '/sudo', [...KEEP, 'Expect: 100-continue', 'Content-Length: 4']));
  });
  let text = '';
  socket.on('data', chunk => {
    text += chunk;
  });
  await once(socket, 'data');
  const closed = server.close();
  expect(text).toMatch(/^HTTP\/1\.1 100 Continue\s+$/);
  socket.write('body');
  await Promise.all([closed, once(socket, 'close')]);
  expect(text.match(/^HTTP[^\r]*|^connection[^\r]*/gim)).toEqual([
    'HTTP/1.1 100 Continue',
    'HTTP/1.1 401 Unauthorized',
    'connection: close',
  ]);
});
