// Tests a machine's token in the command-line client: made with Fastly's JavaScript client, as no command makes one.
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../../mocks/scenario.ts';
import { NORTHWIND } from '../../mocks/seed/accounts.ts';
import { serviceId } from '../../mocks/seed/services.ts';
import { factsOf, openTerminal, rowsOf, test } from './cli.ts';
import { startWorld } from './client-harness.ts';
import { connect } from './npm.ts';

async function start() {
  const world = await startWorld();
  const superuser = await world.keyOf('superuser');
  const { sudo, automation } = connect(world.url, superuser.key);
  const { run } = await openTerminal(world);
  await sudo.requestSudoAccess({
    sudo_request: { username: 'superuser@example.com', password: DEMO_PASSWORD },
  });
  const attributes = { name: 'Nightly', role: 'engineer', services: [serviceId('checkout-api')] };
  const { access_token: key } = await automation.createAutomationToken({
    automation_token_create_request: { attributes },
  });
  return { superuser, run, key };
}

test('it says what it is and reads what its role may read', async () => {
  const { run, key } = await start();
  expect((await run(key, 'whoami')).out).toMatch(/^Nightly </);
  expect(factsOf(await run(key, 'auth-token', 'describe'))).toMatchObject({
    Name: 'Nightly',
    Scope: 'global',
    Services: serviceId('checkout-api'),
  });
  expect(factsOf(await run(key, 'user', 'describe', '--current'))).toMatchObject({ Role: 'engineer' });
  expect(rowsOf(await run(key, 'service', 'list'))).toHaveLength(1 + 40);
});

test('it has no tokens of its own, sees nobody else’s, and no password makes it create one', async () => {
  const { run, key } = await start();
  expect(rowsOf(await run(key, 'auth-token', 'list'))).toHaveLength(1);
  const refused = await run(key, 'auth-token', 'list', '--customer-id', NORTHWIND);
  expect(refused.error).toBe(
    'the Fastly API returned 403 Forbidden: You are not authorized to perform this action.',
  );
  expect(await run(key, 'auth-token', 'create', '--password', DEMO_PASSWORD)).toMatchObject({
    code: 1,
    error: expect.stringMatching(/^the Fastly API returned 403 Forbidden: /),
  });
});

test('it is not among the tokens of the account, and is deleted by its id all the same', async () => {
  const { superuser, run, key } = await start();
  const id = factsOf(await run(key, 'auth-token', 'describe')).ID ?? '';
  const { out } = await run(superuser.key, 'auth-token', 'list', '--customer-id', NORTHWIND);
  expect(out).not.toContain(id);
  expect((await run(superuser.key, 'auth-token', 'delete', '--id', id)).code).toBe(0);
  expect((await run(key, 'auth-token', 'describe')).error).toMatch(/^the Fastly API returned 401 /);
});
