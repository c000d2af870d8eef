// Replacing a token: from its row to the deletion of the old one, with the proof that the new one works.
import { expectAccessibleState } from '../support/accessibility.ts';
import { countClicks } from '../support/clicks.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer', now: '2026-11-24T13:00:00Z' });

const OLD = 'Deploy checkout';
const NEW = 'Deploy checkout 2026-11-24';
const TERRAFORM = { client: 'Terraform/1.9.8', ip: '203.0.113.7' };

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
  await app.uses({ name: NEW, secret }, TERRAFORM);
  // It is asked again a minute after the last answer, which may still be under way.
  await expect(async () => {
    await app.moveClock({ minutes: 1 });
    const works = page.getByText('The new token works. Waiting until the old one is no longer used.');
    await expect(works).toBeVisible({ timeout: 1000 });
  }).toPass();
  const next = page.getByRole('region', { name: 'New token', exact: true });
  await expect(next.getByText('First used')).toBeVisible();
  await expect(next).toContainText('Terraform/1.9.8');
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

test('a token is replaced by the keyboard alone', { tag: '@chromium' }, async ({ app, page }) => {
  await app.tabTo(app.row(OLD).getByRole('button', { name: `Replace ${OLD}` }));
  await page.keyboard.press('Enter');
  await expect(app.sudoDialog.getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type('correct horse battery');
  await page.keyboard.press('Enter');
  await expect(app.sudoDialog).toBeHidden();
  await expect(app.heading(`Replace ‘${OLD}’`)).toBeFocused();
  await app.tabTo(page.getByRole('button', { name: 'Create replacement' }));
  await page.keyboard.press('Enter');
  await expect(app.revealDialog).toBeVisible();
  await app.tabTo(app.secretField);
  const secret = await app.secretField.inputValue();
  await page.keyboard.press('ControlOrMeta+c');
  await app.tabTo(app.revealDialog.getByRole('button', { name: 'Okay', exact: true }));
  await page.keyboard.press('Enter');
  await expect(app.revealDialog).toBeHidden();
  await expect(app.heading(`Replace ‘${OLD}’`)).toBeFocused();

  await app.moveClock({ minutes: 5 });
  await app.uses({ name: NEW, secret }, TERRAFORM);
  const check = page.getByRole('button', { name: 'Check now' });
  await app.tabTo(check);
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('The new token works. Waiting until the old one is no longer used.'),
  ).toBeVisible();
  await expect(check).toBeFocused();
  const quiet = page.getByLabel('Suggest its deletion after the old token is unused for');
  await app.tabTo(quiet, 'Shift+Tab');
  await app.moveClock({ minutes: 16 });
  await expect(page.getByText('The old token can be deleted.')).toBeVisible();
  await expect(quiet).toBeFocused();
  await app.tabTo(page.getByRole('button', { name: 'Delete old token' }));
  await page.keyboard.press('Enter');
  await app.tabTo(app.deleteDialog.getByRole('button', { name: 'Delete token' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('The token is replaced.')).toBeVisible();
  await expect(app.heading(`Replace ‘${OLD}’`)).toBeFocused();
  await app.tabTo(page.getByRole('link', { name: 'Show the tokens' }));
  await page.keyboard.press('Enter');
  await app.expectRow(NEW);
  await expect(app.row(OLD)).toHaveCount(0);
});
