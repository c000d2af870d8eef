// Tests that the command-line client connects to the mock and to no other server (wire.md §0.8).
import { createServer } from 'node:http';
import { expect, onTestFinished } from 'vitest';
import { openTerminal, rowsOf, test } from './cli.ts';
import { startWorld } from './client-harness.ts';

test('the client loads the OpenID configuration before each command, and stops if that fails', async () => {
  const world = await startWorld();
  const { key } = await world.keyOf('engineer');
  const { run } = await openTerminal(world);
  world.setScenario({ faults: [{ endpoint: 'openid.get', kind: '500', times: 1 }] });
  expect((await run(key, 'whoami')).error).toMatch(
    /^failed to configure authentication processes: the Fastly servers are unresponsive/,
  );
  world.setScenario({ faults: [{ endpoint: 'openid.get', kind: 'malformed', times: 1 }] });
  expect((await run(key, 'whoami')).error).toMatch(/failed to unmarshal OpenID Connect/);
  expect((await run(key, 'whoami')).out).toBe('Emil Novak <engineer@example.com>\n');
});

test('commands for stored tokens do not need the OpenID configuration', async () => {
  const world = await startWorld();
  const { key } = await world.keyOf('engineer');
  const { run } = await openTerminal(world);
  world.setScenario({ faults: [{ endpoint: 'openid.get', kind: '500', times: null }] });
  expect((await run(null, 'auth', 'add', 'work', `--api-token=${key}`)).error).toBeNull();
  expect((await run(null, 'auth', 'revoke', '--name', 'work')).error).toBeNull();
});

test('the client works with an API under a base path, including pagination', async () => {
  const world = await startWorld({}, '/api');
  const { key } = await world.keyOf('engineer');
  const { run } = await openTerminal(world);
  expect((await run(key, 'whoami')).out).toBe('Emil Novak <engineer@example.com>\n');
  expect(rowsOf(await run(key, 'service', 'list', '--per-page', '15'))).toHaveLength(1 + 40);
  expect((await run(null, 'auth', 'add', 'work', `--api-token=${key}`)).error).toBeNull();
});

test('apart from the mock, the client contacts only the update server, and works without it', async () => {
  const requested: string[] = [];
  const proxy = createServer((request, response) => {
    requested.push(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, socket) => {
    requested.push(request.url ?? '');
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  const address = proxy.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const world = await startWorld();
  const { key } = await world.keyOf('engineer');
  const { run } = await openTerminal(world, `http://127.0.0.1:${port}`);
  for (const command of ['auth-token list', 'service list', 'user describe --current', 'whoami']) {
    expect((await run(key, ...command.split(' '))).error).toBeNull();
  }
  expect(requested.filter(host => host !== 'developer.fastly.com:443')).toEqual([]);
});
