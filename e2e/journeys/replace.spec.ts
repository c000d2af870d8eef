// Replacing a token: from its row to the deletion of the old one, with the proof that the new one works.
import { expectAccessibleState } from '../support/accessibility.ts';
import { countClicks } from '../support/clicks.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer', now: '2026-11-24T13:00:00Z' });

const OLD = 'Deploy checkout';
const NEW = 'Deploy checkout 2026-11-24';

test('a token is replaced with six clicks and nothing typed again', async ({ app, page }) => {
  const clicks = await countClicks(page);
  await app.allowClipboard();
  await app
    .row(OLD)
    .getByRole('button', { name: `Replace ${OLD}` })
    .click();
  await app.sudoDialog.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.keyboard.press('Enter');
  await expect(app.sudoDialog).toBeHidden();

  await expect(app.heading(`Replace ‘${OLD}’`)).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(NEW);
  await expect(page.getByText(`The old name is ‘${OLD}’.`)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Global API access', exact: true })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'In 90 days' })).toBeChecked();
  await expect(page.getByText('2 services').first()).toBeVisible();
  await expectAccessibleState(app);
  await page.getByRole('button', { name: 'Create replacement' }).click();
  await expect(page.getByRole('dialog', { name: `Token ‘${NEW}’ created` })).toBeVisible();
  const secret = await app.secretField.inputValue();
  await app.copyAndClose();

  await expect(page.getByText('The new token hasn’t been used yet.')).toBeVisible();
  await expectAccessibleState(app);
  await page.reload();
  await expect(page.getByText('The new token hasn’t been used yet.')).toBeVisible();
  await app.moveClock({ minutes: 5 });
  expect((await app.selfOf(secret)).status).toBe(200);
  await app.moveClock({ minutes: 1 });
  await expect(
    page.getByText('The new token works. Waiting until the old one is no longer used.'),
  ).toBeVisible();
  const next = page.getByRole('region', { name: 'New token', exact: true });
  await expect(next.getByText('First used')).toBeVisible();
  await expectAccessibleState(app);
  await app.moveClock({ minutes: 15 });
  await expect(page.getByText('The old token can be deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete old token' }).click();
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(page.getByText('The token is replaced.')).toBeVisible();
  await expect(app.heading(`Replace ‘${OLD}’`)).toBeFocused();
  expect((await app.selfOf(secret)).status).toBe(200);
  expect(clicks()).toBe(6);
  await page.getByRole('link', { name: 'Show the tokens' }).click();
  await app.expectRow(NEW);
  await expect(app.row(OLD)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Replacements in progress' })).toHaveCount(0);
});
