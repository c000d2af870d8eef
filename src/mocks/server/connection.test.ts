// A connection: requests behind one another, those that never end, and what comes after them.
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { memoryStorage } from '../model/storage.ts';
import { parseFault } from '../scenario/text.ts';
import type { EndpointName, Fault } from '../scenario.ts';
import { converse, requestText } from '../testing/http-raw-harness.ts';
import type { Answer, MockServerOptions } from './listener.ts';
import { type MockServer, startMockServer } from './server.ts';

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
  if (!found) throw new Error(`No fault: ${text}`);
  return found;
}

const KEEP = ['Connection: keep-alive'];

test('requests that are sent behind one another are answered in their order, however long each takes', async () => {
  const order: (EndpointName | 'preflight' | null)[] = [];
  const { port } = await start({
    scenario: { latency: { least: 0, most: 30 } },
    onAnswer: answer => order.push(answer.endpoint),
  });
  const paths = ['/verify', '/tokens', '/service', '/nowhere', '/events', '/verify'];
  const text = paths.map(path => requestText('GET', path, KEEP)).join('');
  const { answers } = await converse(port, text);
  expect(answers.map(answer => answer.status)).toEqual([401, 401, 401, 404, 401, 401]);
  expect(order).toEqual(['verify.get', 'tokens.list', 'services.list', null, 'events.list', 'verify.get']);
});

test('who has said all gets every answer, although together they take longer than a hang-up does', async () => {
  const { port } = await start({ scenario: { latency: { least: 500, most: 500 } } });
  const { answers } = await converse(port, requestText('GET', '/tokens', KEEP).repeat(5));
  expect(answers.map(answer => answer.status)).toEqual([401, 401, 401, 401, 401]);
});

test('garbage behind a request waits for its answer, is refused, and ends the connection', async () => {
  const { port } = await start({ scenario: { latency: { least: 20, most: 20 } } });
  const text = `${requestText('GET', '/tokens', KEEP)}\x00garbage\r\n\r\n${requestText('GET', '/verify')}`;
  const { answers, rest } = await converse(port, text, { saysAll: false });
  expect(answers.map(answer => answer.status)).toEqual([401, 400]);
  expect(answers[1]?.headers.get('connection')).toBe('close');
  expect(rest).toBe('');
});

test.each([
  ['headers', 'POST /tokens HTTP/1.1\r\nHost: x\r\n'],
  ['a body', 'POST /tokens HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nname='],
])('%s that never end are refused with 408', async (_what, text) => {
  const { port } = await start({ timeouts: { headersTimeout: 50, requestTimeout: 100 } });
  const { answers } = await converse(port, text, { saysAll: false });
  expect(answers.map(answer => answer.status)).toEqual([408]);
  expect(JSON.parse(answers[0]?.body ?? '')).toEqual({
    msg: 'Request timeout',
    detail: 'The request did not arrive in time. Send it again.',
  });
});

test('a client that sends on without reading is told of the limit, and reads it afterwards', async () => {
  const { port } = await start();
  const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`;
  const text = `POST /tokens HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(64)}`;
  const { answers, rest } = await converse(port, text, { saysAll: false });
  expect(answers.map(answer => answer.status)).toEqual([413]);
  expect(rest).toBe('');
});

test('a fault that never answers ends when the client gives up; one that is offline breaks the connection', async () => {
  const noted: Answer[] = [];
  const faults = [fault('verify.get.time-out'), fault('tokens.list.offline')];
  const { server, port } = await start({ scenario: { faults }, onAnswer: answer => noted.push(answer) });
  // Says all and hangs up when nothing comes: the server must notice.
  const { answers } = await converse(port, requestText('GET', '/verify', KEEP));
  expect(answers).toEqual([]);
  await expect(fetch(`${server.url}/tokens`)).rejects.toThrow('fetch failed');
  expect(noted).toMatchObject([
    { endpoint: 'verify.get', status: null },
    { endpoint: 'tokens.list', status: null },
  ]);
});

test('the server ends although connections are idle, half-sent or waiting for an answer that never comes', async () => {
  const { server, port } = await start({ scenario: { faults: [fault('verify.get.time-out')] } });
  const closed = ['', 'POST /tokens HTTP/1.1\r\n', requestText('GET', '/verify', KEEP)].map(
    text =>
      new Promise<void>(resolve => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        socket.on('close', () => resolve());
        socket.on('error', () => undefined);
      }),
  );
  // An answer on a connection of its own: those before it have been taken up.
  await converse(port, requestText('GET', '/tokens'));
  await server.close();
  await Promise.all(closed);
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
});

test('what is under way when the server ends is answered, and is the last on its connection', async () => {
  const values = memoryStorage();
  let taken = () => {};
  const { server, port } = await start({
    scenario: { latency: { least: 300, most: 300 } },
    storage: {
      ...values,
      // Asked for the latency of each request.
      read: key => {
        taken();
        return values.read(key);
      },
    },
  });
  const arrived = new Promise<void>(resolve => {
    taken = resolve;
  });
  const asked = converse(port, requestText('GET', '/tokens', KEEP), { saysAll: false });
  await arrived;
  await server.close();
  const { answers } = await asked;
  expect(answers.map(answer => answer.status)).toEqual([401]);
  expect(answers[0]?.headers.get('connection')).toBe('close');
});
