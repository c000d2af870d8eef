// Closing an audit: what is wrong, why and what to do, saved views, a comparison, and what has changed since.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  drawer,
  expectLoaded,
  matching,
  numberIn,
  openAccount,
  openButton,
  result,
} from '../support/pages/account.ts';

test.use({ as: 'superuser', now: '2026-11-24T13:00:00Z' });

test('each finding lists as many tokens as it counts, says why, and leads to what solves it', async ({
  app,
  page,
}) => {
  await openAccount(app);
  await page.getByRole('button', { name: 'Findings', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Findings' });
  const findings = panel.getByRole('listitem');
  await expect(findings.first()).toContainText('Legacy Global API Token');
  await expectAccessibleState(app);
  const count = await findings.count();
  expect(count).toBeGreaterThan(8);
  for (let at = 0; at < count; at += 1) {
    const button = findings.nth(at).getByRole('button').first();
    const expected = await numberIn(button);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => matching(app)).toBe(expected);
  }
  await expect(page).toHaveURL(/[?&]finding=/);
  await page.reload();
  await expectLoaded(app);
  await expect(panel.getByRole('button', { pressed: true })).toHaveCount(1);

  const unused = findings.filter({ hasText: 'It was not used for at least 45 days.' });
  const before = await numberIn(unused.getByRole('button').first());
  await panel.getByText('Thresholds').click();
  await panel.getByLabel('Unused for (days)').fill('300');
  const fewer = findings.filter({ hasText: 'It was not used for at least 300 days.' });
  await expect(fewer).toBeVisible();
  const after = await numberIn(fewer.getByRole('button').first());
  expect(after).toBeLessThan(before);
  await expect(page).toHaveURL(/[?&]thresholds=unused%3A300/);
  await fewer.getByRole('button', { name: 'Delete… Unused' }).click();
  const dialog = page.getByRole('alertdialog', { name: `Delete ${after} tokens?` });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`${after} selected`)).toBeVisible();
});

test('a row shows the worst finding, and the drawer all of them with what solves each', async ({
  app,
  page,
}) => {
  await openAccount(app, '?q=Terraform+edge&type=user');
  const row = app.rows.filter({ has: openButton(app, 'Terraform edge') });
  await expect(row).toContainText('Expires in');
  await openButton(app, 'Terraform edge').click();
  const open = drawer(app, 'Terraform edge');
  await expect(open.getByRole('heading', { name: 'Findings' })).toBeVisible();
  await expect(open.getByText('Its last client is a CI system, Terraform, curl or an SDK.')).toBeVisible();
  await expectAccessibleState(app);
  await open.getByRole('button', { name: 'Duplicate narrower, because of: Global scope' }).click();
  await app.passSudo();
  await expect(app.heading('Create a token')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Read-only access', exact: true })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Global API access', exact: true })).not.toBeChecked();
});

test('views are built in, saved for later, and shared as links', async ({ app, page }) => {
  await openAccount(app);
  const menu = page.getByRole('button', { name: 'Views', exact: true });
  await menu.click();
  await page.getByRole('link', { name: 'Automation' }).click();
  await expect(page).toHaveURL('/account/tokens?type=automation');
  await page.getByLabel('Type', { exact: true }).selectOption('User token');
  await page.getByRole('searchbox', { name: 'Filter tokens' }).fill('purge');
  await expect(page).toHaveURL(/q=purge/);
  await menu.click();
  const name = page.getByLabel('Save the current view as');
  await name.press('Enter');
  await expect(page.getByText('Enter a name.').first()).toBeVisible();
  await expect(name).toBeFocused();
  await name.fill('Purgers');
  await name.press('Enter');
  await expect(page.getByRole('link', { name: 'Purgers' })).toBeVisible();
  await expectAccessibleState(app);
  await page.goto('/account/tokens');
  await expect(result(app)).toBeVisible();
  await menu.click();
  await page.getByRole('link', { name: 'Purgers' }).click();
  await expect(page).toHaveURL('/account/tokens?q=purge&type=user');
  await menu.click();
  await page.getByRole('button', { name: 'Delete the view Purgers' }).click();
  await expect(page.getByText('You have saved no view in this browser.')).toBeVisible();
});

test('two tokens are compared in words', async ({ app, page }) => {
  await openAccount(app, '?q=terraform&sort=name');
  const boxes = page.getByRole('checkbox', { name: /^Select (?!all|this)/ });
  await boxes.nth(0).check();
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveCount(0);
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare two tokens' });
  await expect(dialog.getByText(/^They differ in /)).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Owner/ })).toBeVisible();
  await expectAccessibleState(app);
});

test('the next visit is told what has changed since', async ({ app, page }) => {
  await openAccount(app, '?panel=changes');
  await expect(page.getByText('This is your first visit in this browser.')).toBeVisible();
  const secret = await app.createToken({ name: 'Used later', services: ['news'] });
  await app.copyAndClose();
  await openAccount(app, '?panel=changes');
  await expect(page.getByText('This is your first visit in this browser.')).toBeVisible();
  await app.moveClock({ minutes: 45 });
  expect((await app.selfOf(secret)).status).toBe(200);
  await openAccount(app, '?panel=changes');
  const panel = page.getByRole('region', { name: 'Changes since your last visit' });
  await expect(panel.getByRole('heading', { name: '1 used for the first time' })).toBeVisible();
  await expect(panel.getByRole('heading', { name: '0 created' })).toBeVisible();
  await expectAccessibleState(app);
  await panel.getByRole('button', { name: 'Used later' }).click();
  await expect(drawer(app, 'Used later')).toBeVisible();
});
