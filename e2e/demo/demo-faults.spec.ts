// Faults set in the panel: once, several times or until cleared, and the same in every tab.
import type { Page } from '@playwright/test';
import { type App, expect, test } from '../support/fixtures.ts';
import {
  addFault,
  closePanel,
  faults,
  openPanel,
  panel,
  press,
  settings,
} from '../support/pages/demo-panel.ts';

const retry = (app: App) => app.page.getByRole('main').getByRole('button', { name: 'Retry' }).click();

/** Where the page begins, however far it is scrolled. */
const pageTop = (page: Page) =>
  page.getByRole('main').evaluate(main => main.getBoundingClientRect().top + scrollY);

test.use({ as: 'engineer' });

test('a fault for two requests counts down in the panel and the banner, and moves nothing', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPanel(page);
  await addFault(page, 'tokens.list', '500', 'Several times', '2');
  await expect(faults(page)).toHaveText(['tokens.list.500 next 2 requests']);
  await closePanel(page);
  await page.reload();
  await expect(page.getByText('Couldn’t load your tokens.')).toBeVisible();
  await expect(settings(page)).toHaveText(['faults 1']);
  await openPanel(page);
  await expect(faults(page)).toHaveText(['tokens.list.500 next request']);
  await closePanel(page);
  const before = await pageTop(page);
  await retry(app);
  await expect(settings(page)).toHaveText(['faults 0']);
  expect(await pageTop(page)).toBe(before);
  await retry(app);
  await expect(app.sessionsLink).toBeVisible();
});

test('a fault that another tab has used up disappears from an open panel', async ({ page, context }) => {
  await openPanel(page);
  await addFault(page, 'events.list', '429', 'Once');
  await expect(faults(page)).toHaveText(['events.list.429 next request']);
  const other = await context.newPage();
  await other.goto('/sign-in');
  await other.getByRole('button', { name: 'superuser@example.com' }).click();
  await other.getByRole('link', { name: 'Events' }).click();
  await expect(other.getByRole('alert')).toBeVisible();
  await expect(faults(page)).toHaveCount(0);
  await expect(panel(page).getByText('No faults are set.')).toBeVisible();
});

test('one fault or all can be cleared, and focus stays near', async ({ page }) => {
  await openPanel(page);
  await addFault(page, 'tokens.list', '500', 'Once');
  await addFault(page, 'tokens.list', '500', 'Until cleared');
  await addFault(page, 'sudo.create', 'offline', 'Until cleared');
  await addFault(page, 'tokens.create', '403-sudo', 'Once');
  await expect(faults(page)).toHaveText([
    'tokens.list.500 until cleared',
    'sudo.create.offline until cleared',
    'tokens.create.403-sudo next request',
  ]);
  await press(page, 'Clear tokens.list.500');
  await expect(faults(page)).toHaveCount(2);
  await expect(panel(page).getByRole('button', { name: 'Clear sudo.create.offline' })).toBeFocused();
  await press(page, 'Clear all');
  await expect(faults(page)).toHaveCount(0);
  await expect(panel(page).getByRole('heading', { name: 'Faults' })).toBeFocused();
  await closePanel(page);
  await expect(settings(page)).toHaveCount(0);
});

test('an invalid number of times is reported at its field', async ({ page }) => {
  await openPanel(page);
  for (const times of ['1.5', '']) {
    await addFault(page, 'tokens.list', '500', 'Several times', times);
    await expect(panel(page).getByText('Enter a whole number, 1 or more.')).toBeVisible();
    await expect(panel(page).getByLabel('Times')).toBeFocused();
  }
  await expect(faults(page)).toHaveCount(0);
});
