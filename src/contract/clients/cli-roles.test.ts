// Tests that users of every role can manage their own tokens with the command-line client.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../../mocks/scenario.ts';
import { userId } from '../../mocks/seed/accounts.ts';
import { openTerminal, test } from './cli.ts';
import { startWorld } from './client-harness.ts';

test.each([
  ['superuser', 'superuser@example.com'],
  ['engineer', 'engineer@example.com'],
  ['billing', 'billing@example.com'],
  ['user', 'user@example.com'],
  ['otp', 'otp@example.com'],
] as const)('%s can read, delete and revoke their own tokens', async (user, login) => {
  const world = await startWorld();
  const [own, first, second, third] = [
    await world.keyOf(user),
    await world.keyOf(user),
    await world.keyOf(user),
    await world.keyOf(user),
  ];
  const { run, folder } = await openTerminal(world);
  await writeFile(join(folder, 'ids.txt'), `${second.id}\n`);
  const commands: readonly (readonly [command: string, shows: string])[] = [
    ['whoami', `<${login}>`],
    ['auth-token list', own.id],
    ['auth-token describe', `ID: ${own.id}`],
    ['user describe --current', `Login: ${login}`],
    [`user describe --id ${userId(login)}`, `Login: ${login}`],
    ['service list', 'www.northwind.example'],
    [`auth add mine --api-token=${own.key}`, 'SUCCESS: Token "mine" added'],
    [`auth-token delete --id ${first.id}`, `SUCCESS: Deleted token '${first.id}'`],
    ['auth-token delete --file ids.txt', 'SUCCESS: Deleted tokens'],
    [`auth revoke --id ${third.id}`, 'SUCCESS: Revoked token'],
    ['auth-token delete --current', 'SUCCESS: Deleted current token'],
  ];
  for (const [command, shows] of commands) {
    const { out, error } = await run(own.key, ...command.split(' '));
    expect(error, command).toBeNull();
    expect(out, command).toContain(shows);
  }
  for (const { key } of [own, first, second, third]) {
    expect((await world.ask(key, '/tokens/self')).status).toBe(401);
  }
});

test.each(['superuser', 'engineer', 'billing', 'user'] as const)(
  '%s can create a read-only token',
  async user => {
    const world = await startWorld();
    const { key } = await world.keyOf(user);
    const { run } = await openTerminal(world);
    const words = ['--name', 'Reader', '--scope', 'global:read'];
    const { out } = await run(key, 'auth-token', 'create', '--password', DEMO_PASSWORD, ...words);
    expect(out).toMatch(/^SUCCESS: Created token '.{32}' \(name: Reader, .* scope: global:read, /);
  },
);
