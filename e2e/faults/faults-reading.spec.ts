// Signing in and every request that reads, times every way it can fail: what happened, why, what to do next.
import { KINDS, WORDS } from '../support/fault-words.ts';
import { DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';

/** The page's clock: a time-out is thirty seconds of it. */
test.use({ now: '2026-11-24T13:00:00Z' });

test('signing in', async ({ app, page }) => {
  test.slow();
  await page.goto('/sign-in');
  await page.getByLabel('Email', { exact: true }).fill('engineer@example.com');
  for (const kind of ['401', ...KINDS] as const) {
    await test.step(kind, async () => {
      await app.fail(`session.create.${kind}*1`);
      await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      if (kind === 'time-out') await app.passTimeLimit('session.create');
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('We could not sign you in.');
      if (kind !== '401') await expect(alert).toContainText(WORDS[kind]);
    });
  }
  await app.signInByHand('engineer@example.com');
  await expect(app.heading('Personal tokens')).toBeVisible();
});

test('the list, when there is none yet', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  for (const kind of KINDS) {
    await test.step(kind, async () => {
      await app.fail(`tokens.list.${kind}*1`);
      await page.reload();
      if (kind === 'time-out') await app.passTimeLimit('tokens.list');
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('We could not load your tokens.');
      await expect(alert).toContainText(WORDS[kind]);
      await expect(page.getByRole('button', { name: 'Create token', exact: true })).toBeEnabled();
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(app.row('Deploy checkout')).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
});

test('who one is, for the form', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  await app.openForm();
  for (const kind of KINDS) {
    await test.step(kind, async () => {
      await app.fail(`user.get.${kind}*1`);
      await page.reload();
      if (kind === 'time-out') await app.passTimeLimit('user.get');
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('We could not load who you are.');
      await expect(alert).toContainText(WORDS[kind]);
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
    });
  }
});

test('whether one is confirmed', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  for (const kind of KINDS) {
    await test.step(kind, async () => {
      await app.fail(`tokens.self.${kind}`);
      await page.reload();
      if (kind === 'time-out') await app.passTimeLimit('tokens.self');
      await expect(app.row('Deploy checkout')).toBeVisible();
      await page.getByRole('button', { name: 'Create token', exact: true }).click();
      if (kind === 'time-out') await app.passTimeLimit('tokens.self');
      const notifications = page.getByRole('region', { name: 'Notifications' });
      await expect(notifications).toContainText('We could not check whether you are confirmed.');
      await expect(notifications).toContainText(WORDS[kind]);
    });
  }
  await app.clearFaults();
  await app.openForm();
});

test('the account: the pages stay usable without its name', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  for (const kind of KINDS) {
    await test.step(kind, async () => {
      await app.fail(`customer.get.${kind}`);
      await page.reload();
      if (kind === 'time-out') await app.passTimeLimit('customer.get');
      await expect(app.row('Deploy checkout')).toBeVisible();
    });
  }
});

test('the services', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  await app.openForm();
  for (const kind of KINDS) {
    await test.step(kind, async () => {
      await app.fail(`services.list.${kind}*1`);
      await page.reload();
      await page.getByRole('radio', { name: 'Limit to services' }).check();
      if (kind === 'time-out') await app.passTimeLimit('services.list');
      const alert = page.getByRole('alert').filter({ hasText: 'We could not load the services.' });
      await expect(alert).toContainText(WORDS[kind]);
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(alert).toHaveCount(0);
      await page.getByRole('combobox', { name: 'Services' }).fill('a');
      await expect(page.getByRole('option').first()).toBeVisible();
    });
  }
});

test('confirming who one is', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  for (const kind of KINDS) {
    if (kind === '403') continue;
    await test.step(kind, async () => {
      await app.fail(`sudo.create.${kind}*1`);
      await app.sudoDialog.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
      await app.sudoDialog.getByRole('button', { name: 'Confirm', exact: true }).click();
      if (kind === 'time-out') await app.passTimeLimit('sudo.create');
      const alert = app.sudoDialog.getByRole('alert');
      await expect(alert).toContainText('We could not confirm it’s you.');
      await expect(alert).toContainText(WORDS[kind]);
    });
  }
  await app.passSudo();
  await expect(app.heading('Create a token')).toBeVisible();
});

test('signing out never holds anyone back', async ({ app, page }) => {
  test.slow();
  for (const kind of ['401', ...KINDS] as const) {
    await test.step(kind, async () => {
      await app.signInAs('engineer');
      await app.fail(`session.delete.${kind}*1`);
      await page.getByRole('button', { name: 'Sign out' }).click();
      if (kind === 'time-out') await app.passTimeLimit('session.delete');
      await expect(app.heading('Sign in')).toBeVisible();
      expect(await page.evaluate(() => sessionStorage.getItem('token-console.session'))).toBeNull();
    });
  }
});
