// The console and Fastly's own command-line client side by side: a token made in one is known to the other.
import { mkdir } from 'node:fs/promises';
import type { TestInfo } from '@playwright/test';
import { type CommandLine, commandLine, mustSkip } from '../../src/contract/clients/command-line.ts';
import { DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';
import type { LiveServer } from '../support/live-server.ts';

test.use({ as: 'engineer' });
test.skip(mustSkip, 'Fastly’s command-line client could not be downloaded.');

/** A terminal with nothing in it yet, that reaches the API which the console reaches. */
async function openTerminal(live: LiveServer | null, info: TestInfo): Promise<CommandLine> {
  if (live === null) throw new Error('A mock in the page cannot be reached from a terminal.');
  const home = info.outputPath('home');
  await mkdir(home, { recursive: true });
  return commandLine(live.apiUrl, home);
}

test.describe('beside a terminal', { tag: '@live' }, () => {
  test('a token made in the console works in the terminal, until the console deletes it', async ({
    app,
    live,
    page,
  }, info) => {
    const fastly = await openTerminal(live, info);
    const secret = await app.createToken({ name: 'For a terminal', scopes: ['Read-only access'] });
    await app.copyAndClose();
    await app.expectRow('For a terminal', 'Never used');

    const described = await fastly(secret, 'auth-token', 'describe');
    expect(described).toMatchObject({ code: 0, error: null });
    expect(described.out).toMatch(/^Name: For a terminal\n[\s\S]*^Scope: global:read\n/m);
    const services = await fastly(secret, 'service', 'list');
    expect(services).toMatchObject({ code: 0, error: null });
    expect(services.out).toContain('www.northwind.example');

    // Its use is told in the console, where deleting it now asks for its name.
    await page.reload();
    await app.row('For a terminal').getByRole('button', { name: 'For a terminal', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'For a terminal' })).toContainText('FastlyCLI');
    await page.keyboard.press('Escape');
    await app.deleteButton('For a terminal').click();
    await app.deleteDialog.getByLabel('Type the token’s name to confirm').fill('For a terminal');
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(app.deleteDialog).toBeHidden();
    const { error } = await fastly(secret, 'auth-token', 'describe');
    expect(error).toContain('401 Unauthorized: Provided credentials are missing or invalid');
  });

  test('a token made in the terminal appears in the console', async ({ app, live, page }, info) => {
    const fastly = await openTerminal(live, info);
    const key = await app.createToken({ name: 'Of the terminal', scopes: ['Global API access'] });
    await app.copyAndClose();
    const made = await fastly(
      key,
      ...['auth-token', 'create', `--password=${DEMO_PASSWORD}`, '--name', 'Made in a terminal'],
      ...['--scope', 'global:read'],
    );
    expect(made).toMatchObject({ code: 0, error: null });
    const [, secret = ''] = made.out.match(/Created token '([^']+)'/) ?? [];

    await page.reload();
    await app.expectRow('Made in a terminal', 'global:read', 'All services');
    // Its last use, and its expiry.
    await expect(app.row('Made in a terminal').getByRole('cell', { name: 'Never', exact: true })).toHaveCount(
      2,
    );
    expect(await app.selfOf(secret)).toMatchObject({ status: 200, body: { name: 'Made in a terminal' } });
  });
});
