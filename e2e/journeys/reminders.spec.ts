// Reminders: calendar files for one token, for selected ones and for a filter, and the way from an event to the new token.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { drawer, matching, openAccount, openButton } from '../support/pages/account.ts';

test.use({ as: 'superuser' });

/** The lines of the saved file, unfolded. */
async function save(page: Page, place: Page | Locator): Promise<{ name: string; lines: string[] }> {
  const download = page.waitForEvent('download');
  await place.getByRole('button', { name: 'Reminders', exact: true }).click();
  const file = await download;
  const text = readFileSync(await file.path(), 'utf8');
  return { name: file.suggestedFilename(), lines: text.replaceAll('\r\n ', '').split('\r\n') };
}

test('reminders are saved for a filter, a selection and a token, and lead to its replacement', {
  tag: '@chromium',
}, async ({ app, page }) => {
  const notifications = page.getByRole('region', { name: 'Notifications' });
  await openAccount(app, '?expires=14');
  const count = await matching(app);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await app.expectAccessible();
  const all = await save(page, page.getByRole('main'));
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  expect(all.name).toMatch(/^reminders-\w+-\d{4}-\d\d-\d\d\.ics$/);
  expect(all.lines.filter(line => line.startsWith('UID:expiry-'))).toHaveLength(count);
  await expect(notifications).toContainText(`Reminders for ${count} tokens saved to reminders-`);
  await app.expectAccessible();

  const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox') });
  await rows.nth(1).getByRole('checkbox').check();
  await rows.nth(2).getByRole('checkbox').check();
  const two = await save(page, page.getByRole('region', { name: 'Selection' }));
  expect(two.lines.filter(line => line.startsWith('UID:expiry-'))).toHaveLength(2);
  await expect(notifications).toContainText('Reminders for 2 tokens saved to reminders-');

  await page.getByRole('button', { name: 'Clear selection' }).click();
  const name = (await page.getByRole('rowheader').first().getByRole('button').first().textContent()) ?? '';
  await openButton(app, name).first().click();
  const { lines } = await save(page, drawer(app, name));
  await expect(drawer(app, name)).toContainText('Reminders for 1 token saved to reminders-');
  await app.expectAccessible();
  expect(lines).toContain(`SUMMARY:Token “${name}” expires`);
  expect(lines.filter(line => line.startsWith('TRIGGER:'))).toEqual(['TRIGGER:-P14D', 'TRIGGER:-P2D']);
  expect(lines.find(line => line.startsWith('DTSTART:'))).toMatch(/^DTSTART:\d{8}T\d{6}Z$/);
  const address = lines.find(line => line.startsWith('URL;'))?.replace('URL;VALUE=URI:', '') ?? '';
  await page.goto(address);
  await expect(page.getByRole('main')).toContainText(name);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Replace');
});
