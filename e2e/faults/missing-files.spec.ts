// Files of the console that cannot be loaded, and pages with a defect: the problem stays in its place.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'superuser', now: '2026-11-24T13:00:00Z' });

/** Blocks files of the console from now on, by the start of their names. */
async function blockFiles(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.context().route(`**/assets/${name}-*.js`, route => route.abort());
}

const unblock = (page: Page) => page.context().unrouteAll();

test('a page without its file leaves the header, and Retry opens it', async ({ app, page }) => {
  await blockFiles(page, 'events-route');
  await page.reload();
  await page.getByRole('link', { name: 'Events' }).click();
  await expect(app.heading('Something went wrong')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('This part of the console could not be loaded.');
  await expect(page.getByRole('banner')).toContainText('Northwind Media');
  await app.expectAccessible();
  await unblock(page);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(app.heading('Events')).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});

test('a page without its stylesheet is not shown unstyled, before nor after a Retry that fails', async ({
  app,
  page,
}) => {
  await page.context().route('**/assets/people-route-*.css', route => route.abort());
  await page.reload();
  await page.getByRole('link', { name: 'People' }).click();
  const retry = page.getByRole('button', { name: 'Retry' });
  await expect(retry).toBeVisible();
  const request = page.waitForRequest('**/assets/people-route-*.css');
  await retry.click();
  await request;
  await expect(app.heading('Something went wrong')).toBeVisible();
  await unblock(page);
  await retry.click();
  await expect(app.heading('People')).toBeVisible();
});

test('a dialog without its file says so in its place, and Retry opens it', async ({ app, page }) => {
  await blockFiles(page, 'delete-dialog');
  await page.context().route(/:\d+\/$/, route => route.abort());
  await page.reload();
  await app.deleteButton('Checkout canary').click();
  const problem = page.getByRole('dialog', { name: 'Something went wrong' });
  await expect(problem).toContainText('No connection. This part of the console could not be loaded.');
  await expect(app.heading('Personal tokens')).toBeVisible();
  await unblock(page);
  await problem.getByRole('button', { name: 'Retry' }).click();
  await expect(app.deleteDialog).toBeVisible();
});

test('a filled form survives a new version of the console', async ({ app, page }) => {
  await app.openForm();
  await blockFiles(page, 'sudo-dialog');
  await page.context().route(/:\d+\/$/, async route => {
    const response = await route.fetch();
    const text = (await response.text()).replaceAll('/assets/index-', '/assets/index-next');
    await route.fulfill({ response, body: text });
  });
  await page.reload();
  await app.fillForm({ name: 'Kept', scopes: ['Purge full cache'] });
  await app.fail('tokens.create.403-sudo*1');
  await app.submitForm();
  const problem = page.getByRole('dialog', { name: 'Something went wrong' });
  await expect(problem).toContainText('A new version of Token Console is available.');
  await expect(problem.getByRole('button', { name: 'Retry' })).toHaveCount(0);
  await unblock(page);
  await problem.getByRole('button', { name: 'Reload' }).click();
  await expect(problem).toBeHidden();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Kept');
  await expect(page.getByRole('checkbox', { name: 'Purge full cache' })).toBeChecked();
});

test('a filled form survives the end of its session and a new sign-in page', async ({ app, page }) => {
  await app.openForm();
  await blockFiles(page, 'sign-in-route');
  await page.reload();
  await app.fillForm({ name: 'Kept longer' });
  await app.fail('tokens.create.401*1');
  await app.submitForm();
  await expect(app.heading('Something went wrong')).toBeVisible();
  await unblock(page);
  await page.getByRole('button', { name: 'Reload' }).click();
  await app.signInByHand('superuser@example.com');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Kept longer');
});

test('signing out without its file ends the session, and says that its token was not deleted', async ({
  app,
  page,
}) => {
  await blockFiles(page, 'sign-out');
  await page.reload();
  await app.signOut();
  await expect(app.heading('Sign in')).toBeVisible();
  await expect(
    page.getByText('Signed out in this tab only. The API did not confirm it').first(),
  ).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('token-console.session'))).toBeNull();
});

test('a page that fails leaves the new token’s secret', async ({ app, page }) => {
  const secret = await app.createToken({ name: 'Only copy' });
  await page.evaluate(() => {
    // React logs what the page throws.
    console.error = () => {};
    Date.prototype.getTimezoneOffset = () => {
      throw new Error('A defect of the page');
    };
  });
  await app.moveClock({ minutes: 1 });
  await expect(page.getByText('Couldn’t show this part of the console.')).toBeAttached();
  await expect(app.secretField).toHaveValue(secret);
  await app.copyAndClose();
  await expect(app.heading('Something went wrong')).toBeVisible();
  await expect(app.userMenuButton).toBeVisible();
});
