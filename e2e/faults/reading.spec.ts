// Requests that read, and fail: what happened, why, and how to try again. The contract tests have every kind of fault.
import { FAULT_WORDS } from '../support/fault-words.ts';
import { expect, test } from '../support/fixtures.ts';

/** With a clock of its own, so that a test can let a time limit pass. */
test.use({ as: 'engineer', now: '2026-11-24T13:00:00Z' });

test('the list of tokens says why it failed, and Retry loads it', async ({ app, page }) => {
  for (const kind of ['500', 'time-out'] as const) {
    await test.step(kind, async () => {
      await app.fail(`tokens.list.${kind}*1`);
      await page.reload();
      if (kind === 'time-out') await app.passTimeLimit('tokens.list');
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('Couldn’t load your tokens.');
      await expect(alert).toContainText(FAULT_WORDS[kind]);
      await expect(page.getByRole('button', { name: 'Create token', exact: true })).toBeEnabled();
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(app.row('Deploy checkout')).toBeVisible();
      await expect(alert).toHaveCount(0);
      await expect(app.heading('Personal tokens')).toBeFocused();
    });
  }
});

test('the form says that it does not know the user, and Retry opens it', async ({ app, page }) => {
  await app.openForm();
  for (const kind of ['403', 'offline'] as const) {
    await test.step(kind, async () => {
      await app.fail(`user.get.${kind}`);
      await page.reload();
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('Couldn’t load your user details.');
      await expect(alert).toContainText(FAULT_WORDS[kind]);
      await app.clearFaults();
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
    });
  }
});

test('a failed check for sudo is reported, and the next click checks again', async ({ app, page }) => {
  for (const kind of ['429', 'time-out'] as const) {
    await test.step(kind, async () => {
      await app.fail(`tokens.self.${kind}`);
      await page.reload();
      if (kind === 'time-out') await app.passTimeLimit('tokens.self');
      await expect(app.row('Deploy checkout')).toBeVisible();
      await page.getByRole('button', { name: 'Create token', exact: true }).click();
      if (kind === 'time-out') await app.passTimeLimit('tokens.self');
      const notifications = page.getByRole('region', { name: 'Notifications' });
      await expect(notifications).toContainText('Couldn’t check whether you are confirmed.');
      await expect(notifications).toContainText(FAULT_WORDS[kind]);
    });
  }
  await app.clearFaults();
  await app.openForm();
});

test('without its account the page stays usable', async ({ app, page }) => {
  await expect(page.getByRole('banner')).toContainText('Northwind Media');
  await app.fail('customer.get.500');
  const refused = page.waitForResponse(response => response.url().endsWith('/api/current_customer'));
  await page.reload();
  expect((await refused).status()).toBe(500);
  await expect(app.row('Deploy checkout')).toBeVisible();
  await app.fail('customer.get.time-out');
  await page.reload();
  await app.passTimeLimit('customer.get');
  await expect(app.row('Deploy checkout')).toBeVisible();
  await expect(page.getByRole('banner')).not.toContainText('Northwind Media');
  await app.openForm();
});

test('the list of services says why it failed, and Retry loads it', async ({ app, page }) => {
  await app.openForm();
  for (const kind of ['500', 'time-out'] as const) {
    await test.step(kind, async () => {
      await app.fail(`services.list.${kind}*1`);
      await page.reload();
      await page.getByRole('radio', { name: 'Limit to services' }).check();
      if (kind === 'time-out') await app.passTimeLimit('services.list');
      const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load the services.' });
      await expect(alert).toContainText(FAULT_WORDS[kind]);
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(alert).toHaveCount(0);
      await page.getByRole('combobox', { name: 'Services' }).fill('a');
      await expect(page.getByRole('option').first()).toBeVisible();
    });
  }
});

test('without its user, every page keeps the header, says why, and Retry opens it', async ({ app, page }) => {
  await app.fail('user.get.500');
  for (const path of ['/account/tokens', '/account/people', '/account/events', '/account/personal/tokens']) {
    await test.step(path, async () => {
      await page.goto(path);
      const problem = page.getByRole('alert').filter({ hasText: 'Couldn’t load your user details.' });
      await expect(problem).toContainText('Server error (500).');
      await expect(page.getByRole('banner')).toContainText('User unknown');
      await expect(app.userMenuButton).toBeVisible();
    });
  }
  await app.clearFaults();
  await page.getByRole('main').getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('banner')).not.toContainText('User unknown');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
