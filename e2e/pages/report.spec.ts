// The report of the filtered tokens: read, saved, copied and printed, and partial if a list is missing.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectAccessibleState } from '../support/accessibility.ts';
import { expectCopied } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { matching, openAccount } from '../support/pages/account.ts';

test.use({ as: 'superuser' });

async function openReport(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Report…' }).click();
  const dialog = page.getByRole('dialog', { name, exact: true });
  await expect(dialog.getByRole('heading', { name: 'Thresholds' })).toBeVisible();
  return dialog;
}

async function save(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('the report of the filtered tokens is read, saved, copied and printed', async ({ app, page }) => {
  await openAccount(app, '?type=user');
  const count = await matching(app);
  const dialog = await openReport(page, 'Token report');
  await expect(dialog.getByText('Complete: all lists of the account have loaded')).toBeVisible();
  await expect(dialog.getByText('Type: User token')).toBeVisible();
  await expect(dialog.getByText(`The filter matches ${count} tokens.`)).toBeVisible();
  await expect(dialog.getByRole('row', { name: `User token ${count}` })).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Timeline by owner or creator' })).toBeVisible();
  await expect(dialog.getByRole('heading', { name: /^Global scope: \d+ tokens$/ })).toBeVisible();
  await expectAccessibleState(app);

  const { name, text } = await save(page, dialog.getByRole('button', { name: 'Save as Markdown' }));
  expect(name).toMatch(/^report-\w+-\d{4}-\d\d-\d\d\.md$/);
  expect(text).toContain(`# Token report\n`);
  expect(text).toContain(`The filter matches ${count} tokens.`);
  await expect(dialog.getByText(`Saved as ${name}`).first()).toBeVisible();
  await expectCopied(app, () => dialog.getByRole('button', { name: 'Copy as Markdown' }).click(), text);

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await dialog.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed');
  // The focus stays in the report, because buttons are not on paper.
  await dialog.getByText('Complete: all lists').click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 703, height: 1000 });
  expect(await page.evaluate(shownOnPaper)).toEqual({
    outside: [],
    controls: [],
    first: 'Token report',
    colors: ['rgb(0, 0, 0)'],
    cutOff: 0,
    splitRows: 0,
  });
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(pages?.length).toBeGreaterThan(2);
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
});

test('without a list, the report and the files say that they are partial', async ({ app, page }) => {
  await openAccount(app);
  await app.fail('automation.list.500*1');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Couldn’t load the automation tokens.');
  const dialog = await openReport(page, 'Token report (partial)');
  await expect(dialog.getByText('Partial: The automation tokens could not be loaded.')).toBeVisible();
  await expectAccessibleState(app);
  const { name, text } = await save(page, dialog.getByRole('button', { name: 'Save as Markdown' }));
  expect(name).toMatch(/-partial\.md$/);
  expect(text).toContain('**Partial: The automation tokens could not be loaded.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const csv = await save(page, page.getByRole('button', { name: 'Export CSV' }));
  expect(csv.name).toMatch(/-partial\.csv$/);
});

/** Runs in the page. */
function shownOnPaper() {
  const report = document.querySelector('article');
  const dialog = document.querySelector('dialog');
  const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const texts = [...document.body.querySelectorAll('*')].filter(
    element => visible(element) && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE),
  );
  return {
    outside: texts.filter(element => !report?.contains(element)).map(element => element.textContent),
    controls: texts.filter(element => element.matches('button, a, input')).map(({ outerHTML }) => outerHTML),
    first: texts[0]?.textContent,
    colors: [...new Set(texts.map(element => getComputedStyle(element).color))],
    cutOff: Math.max(0, (dialog?.scrollHeight ?? 0) - (dialog?.clientHeight ?? 0)),
    splitRows: [...document.querySelectorAll('article tr')].filter(
      row => getComputedStyle(row).breakInside !== 'avoid',
    ).length,
  };
}
