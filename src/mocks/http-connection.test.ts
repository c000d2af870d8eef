// Tests that a connection ends alone.
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startMockServer } from './http-server.ts';

test('a client that takes the server for a proxy and hangs up ends nothing but its own connection', async () => {
  const server = await startMockServer(0);
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n');
  await once(socket, 'data');
  socket.resetAndDestroy();
  expect((await fetch(`${server.url}/tokens`)).status).toBe(401);
  // It waits for every connection, the broken one too: what went wrong there has happened by then.
  await server.close();
});
