// Tests automation tokens in the command-line client. Fastly's JavaScript client creates them, because there is no command for it.
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

test('an automation token shows its details and reads what its role permits', async () => {
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

test('an automation token owns no tokens, cannot list those of others, and cannot create one even with a password', async () => {
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

test('an automation token is not listed with the tokens of the account, but can be deleted by its id', async () => {
  const { superuser, run, key } = await start();
  const id = factsOf(await run(key, 'auth-token', 'describe')).ID ?? '';
  const { out } = await run(superuser.key, 'auth-token', 'list', '--customer-id', NORTHWIND);
  expect(out).not.toContain(id);
  expect((await run(superuser.key, 'auth-token', 'delete', '--id', id)).code).toBe(0);
  expect((await run(key, 'auth-token', 'describe')).error).toMatch(/^the Fastly API returned 401 /);
});
