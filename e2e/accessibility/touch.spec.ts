// Where the pointer is a finger, each target is at least 40 px high and wide, and none lies over another.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { badTargets } from '../support/targets.ts';

test.use({ as: 'superuser', hasTouch: true, isMobile: true });

test('targets are large enough for a finger, on a phone and on a tablet', async ({ app, page }) => {
  await test.step('personal page, with a selection and details', async () => {
    await app.row('CI deploy').getByRole('checkbox').check();
    await expect(page.getByRole('button', { name: 'Delete…' })).toBeVisible();
    await expectGoodTargets(page);
    await app.row('CI deploy').getByRole('button', { name: 'CI deploy', exact: true }).click();
    await expect(page.getByText('Token ID')).toBeVisible();
    await expectGoodTargets(page);
    await page.keyboard.press('Escape');
  });
  await test.step('user menu', async () => {
    await app.openUserMenu();
    await expectGoodTargets(page);
    await page.keyboard.press('Escape');
  });
  await test.step('form, with chosen services and an error', async () => {
    await app.openForm();
    await app.fillForm({ name: '', services: ['sandbox'] });
    await app.submitForm();
    await expect(app.problem).toBeFocused();
    await expectGoodTargets(page);
  });
  await test.step('account page, with all filters and a selection', async () => {
    await page.goto('/account/tokens?role=engineer');
    await page
      .getByRole('checkbox', { name: /^Select / })
      .last()
      .check();
    await expect(page.getByRole('button', { name: 'Delete…' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Owner or creator' })).toBeVisible();
    await expectGoodTargets(page);
  });
  await test.step('people and events', async () => {
    for (const path of ['/account/people', '/account/events']) {
      await page.goto(path);
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      await expectGoodTargets(page);
    }
  });
  await test.step('demo settings, with a fault', async () => {
    await page.getByRole('button', { name: 'Demo settings' }).click();
    await page.getByRole('button', { name: 'Add fault' }).click();
    await expect(page.getByRole('button', { name: /^Clear / }).first()).toBeVisible();
    await expectGoodTargets(page);
  });
});

async function expectGoodTargets(page: Page): Promise<void> {
  for (const width of [1024, 360]) {
    await page.setViewportSize({ width, height: 800 });
    // A list takes a frame to fit a new width.
    await expect.poll(() => badTargets(page), `${width} px wide`).toEqual([]);
  }
}
