// Names on the account page that other people could have chosen, and a translator that replaces its texts.
import { listen } from '../support/announcements.ts';
import { expect, test } from '../support/fixtures.ts';
import { openAccount, openButton, result } from '../support/pages/account.ts';
import { expectNotTranslated, translatePages } from '../support/translator.ts';

test.use({ as: 'superuser' });

test('a long name that turns text around is marked, and fits the list and the drawer', async ({
  app,
  page,
}) => {
  const name = `\u202Eevil\u00A0${'W'.repeat(240)}`;
  const shown = `⟨U+202E⟩evil ${'W'.repeat(240)}`;
  await app.createToken({ name });
  await app.copyAndClose();
  // The typed blank finds the other one.
  await openAccount(app, '?q=evil+www');
  await expect(page.getByRole('button', { name: `Delete ${shown}`, exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: `Select ${shown}`, exact: true }).check();
  const dialog = page.getByRole('dialog', { name: shown, exact: true });
  for (const width of [320, 375, 640, 768, 1024, 1440, 1920]) {
    await page.setViewportSize({ width, height: 700 });
    await app.expectNoSidewaysScroll();
    await openButton(app, shown).click();
    await expect(dialog.getByRole('heading', { name: shown })).toBeFocused();
    await app.expectNoSidewaysScroll();
    await page.keyboard.press('Escape');
    await expect(openButton(app, shown)).toBeFocused();
  }

  await openAccount(app, '?q=terraform+apply');
  await expect(page.getByRole('status').first()).toHaveText(/^\d+ of \d+ tokens$/);
  await openButton(app, 'Terraform apply').click();
  const link = page.getByRole('dialog').getByRole('link', { name: shown, exact: true });
  await page.setViewportSize({ width: 320, height: 700 });
  await expect(link).toBeVisible();
  await app.expectNoSidewaysScroll();
  const heard = await listen(page);
  await link.click();
  await expect(dialog.getByRole('heading', { name: shown })).toBeFocused();
  expect(await heard()).toEqual([]);
});

test('on a translated page the list, its counts and the drawer follow what is done', async ({
  app,
  page,
}) => {
  await translatePages(page);
  await openAccount(app, '?sort=name');
  const bar = page.getByRole('region', { name: 'Selection' });
  await page.getByRole('checkbox').nth(1).check();
  await expect(bar).toContainText('1 selected');
  await page.getByRole('checkbox').nth(2).check();
  await expect(bar).toContainText('2 selected');
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('Page 2 of 4')).toBeVisible();
  await page.getByRole('searchbox').fill('zzzz');
  await expect(page.getByRole('heading', { name: 'No tokens match these filters' })).toBeVisible();
  await expect(bar).toContainText('2 selected 2 not matching the filters');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('Page 1 of 4')).toBeVisible();
  await bar.getByRole('button', { name: 'Clear selection' }).click();
  await expect(bar).toBeHidden();

  await page.getByText('More filters').click();
  await page.getByRole('combobox', { name: 'Has access to service' }).fill('www');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page.getByText(/tokens? (is|are) limited to/)).toBeVisible();
  await expect(page.getByText('More filters (1 in use)')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText(/tokens? (is|are) limited to/)).toBeHidden();

  const [first = '', second = ''] = await app.rowNames();
  await expectNotTranslated(page, first);
  await openButton(app, first).click();
  await expect(page.getByRole('dialog', { name: first, exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('dialog', { name: second, exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(result(app)).toBeVisible();
});
