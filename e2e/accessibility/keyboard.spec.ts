// From sign-in to the copied secret without touching a pointer.
import { DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';

test('the keyboard alone gets from sign-in to the copied secret and back to the list', async ({
  app,
  page,
}) => {
  const { keyboard } = page;
  await app.allowClipboard();
  await page.goto('/sign-in');
  await app.tabTo(page.getByLabel('Email', { exact: true }));
  await keyboard.type('engineer@example.com');
  await app.tabTo(page.getByLabel('Password', { exact: true }));
  await keyboard.type(DEMO_PASSWORD);
  await keyboard.press('Enter');

  await app.tabTo(page.getByRole('button', { name: 'Create token', exact: true }));
  await keyboard.press('Enter');
  await expect(app.sudoDialog.getByLabel('Password', { exact: true })).toBeFocused();
  await keyboard.type(DEMO_PASSWORD);
  await keyboard.press('Enter');

  await app.tabTo(page.getByLabel('Name', { exact: true }));
  await keyboard.type('By keyboard');
  await app.tabTo(page.getByRole('checkbox', { name: 'Purge full cache' }));
  await keyboard.press('Space');
  await app.tabTo(page.getByRole('radio', { name: 'All services' }));
  await keyboard.press('ArrowDown');
  const picker = page.getByRole('combobox', { name: 'Services' });
  await app.tabTo(picker);
  await keyboard.type('a');
  await expect(page.getByRole('option').first()).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(page.getByText('2 services selected').first()).toBeVisible();
  await app.tabTo(page.getByRole('radio', { name: 'In 90 days' }));
  for (let step = 0; step < 3; step++) await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Never', exact: true })).toBeChecked();
  await app.tabTo(page.getByRole('button', { name: 'Create token', exact: true }));
  await keyboard.press('Enter');
  await expect(app.broadQuestion.getByRole('button', { name: 'Back to form' })).toBeFocused();
  await app.tabTo(app.broadQuestion.getByRole('button', { name: 'Create broad token' }), 'Shift+Tab');
  await keyboard.press('Enter');

  await expect(app.revealDialog).toBeVisible();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(app.revealDialog.getByText('Copied', { exact: true }).first()).toBeVisible();
  await app.tabTo(app.revealDialog.getByRole('button', { name: 'Okay' }));
  await keyboard.press('Enter');
  await expect(app.row('By keyboard').getByText('2 services')).toBeVisible();
});

test.describe('signed in', () => {
  test.use({ as: 'engineer' });

  test('Tab stays inside a dialog', async ({ app, page }) => {
    await page.getByRole('button', { name: 'Create token', exact: true }).click();
    await expect(app.sudoDialog).toBeVisible();
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let step = 0; step < 10; step++) {
        await page.keyboard.press(key);
        await expect(app.sudoDialog.locator(':focus')).toHaveCount(1);
      }
    }
  });
});
