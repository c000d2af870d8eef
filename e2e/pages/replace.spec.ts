// The page that replaces tokens: what cannot be replaced, the list of what is in progress, and its ends.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { openAccount } from '../support/pages/account.ts';

const PAGE = '/account/personal/tokens/replace';
const TERRAFORM = { client: 'Terraform/1.9.8', ip: '203.0.113.7' };

test.describe('as engineer', () => {
  test.use({ as: 'engineer', now: '2026-11-24T13:00:00Z' });

  test('a token that does not exist, and an address without one, are explained', async ({ app, page }) => {
    await page.goto(`${PAGE}?token=nothing`);
    await expect(page.getByText('No token found with this ID.')).toBeVisible();
    await page.goto(PAGE);
    await expect(page.getByText('No replacements in progress.')).toBeVisible();
    await app.expectAccessible();
  });

  test('a replacement is left and taken up again, a client proves it, and an end elsewhere is said', async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await app
      .row('Surrogate key purge')
      .getByRole('button', { name: /^Replace / })
      .click();
    await app.passSudo();
    await page.getByRole('button', { name: 'Create replacement' }).click();
    await app.copyAndClose();
    await app.expectNoSidewaysScroll();
    await page.getByRole('link', { name: /^Personal/ }).click();
    const list = page.getByRole('region', { name: 'Replacements in progress' });
    await expect(list).toContainText('The new token hasn’t been used yet.');
    await app.expectAccessible();
    await app.uses({ name: 'Surrogate key purge 2026-11-24' }, TERRAFORM);
    await list.getByRole('link', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Check now' }).click();
    const next = page.getByRole('region', { name: 'New token', exact: true });
    await expect(next).toContainText('Terraform/1.9.8');
    await expect(
      page.getByText('The new token works. Waiting until the old one is no longer used.'),
    ).toBeVisible();
    await app.moveClock({ minutes: 1 });
    const cron = { client: 'forgotten cron job', ip: '198.51.100.24' };
    await app.uses({ name: 'Surrogate key purge' }, cron);
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByText('The new token works, but the old one is still in use.')).toBeVisible();
    await expect(
      page.getByText(/^Something still has the old token: forgotten cron job from 198\.51\.100\.24/),
    ).toBeVisible();
    await page.getByRole('link', { name: /^Personal/ }).click();
    await app.deleteButton('Surrogate key purge').click();
    await app.deleteDialog.getByLabel('Type the token’s name to confirm').fill('Surrogate key purge');
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(list).toContainText('The old token has been deleted.');
    await list.getByRole('button', { name: 'Dismiss' }).click();
    await expect(list).toBeHidden();
    await expect(app.heading('Personal tokens')).toBeFocused();
  });
});

test.describe('as engineer with a token that Terraform uses', () => {
  test.use({ as: 'engineer', now: '2026-11-24T13:00:00Z' });

  test('the presets that fit it are offered, and fill in the form', async ({ app, page }) => {
    await app.uses({ name: 'Deploy checkout' }, TERRAFORM);
    await page.reload();
    await app
      .row('Deploy checkout')
      .getByRole('button', { name: /^Replace / })
      .click();
    await app.passSudo();
    const offers = page.getByRole('region', { name: 'Narrower choices' });
    await expect(offers).toContainText('The old token was last used by Terraform/1.9.8.');
    await expect(offers.getByRole('button', { name: 'Choose other scopes' })).toHaveCount(0);
    await expectAccessibleState(app);
    await page.setViewportSize({ width: 320, height: 800 });
    await app.expectNoSidewaysScroll();
    await offers.getByRole('button', { name: 'Use the preset Terraform plan' }).click();
    await expect(page.getByRole('checkbox', { name: 'Read-only access', exact: true })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Global API access', exact: true })).not.toBeChecked();
    await expect(page.getByText('The old token has Global API access.')).toBeVisible();
    await expect(page.getByText('2 services selected').first()).toBeVisible();
    await expect(page.getByRole('radio', { name: 'In 90 days' })).toBeChecked();
    await expect(offers).toBeHidden();
  });
});

test.describe('as engineer whose password is no longer confirmed', () => {
  test.use({ as: 'engineer', now: '2026-11-24T13:00:00Z' });

  test('stopping a replacement keeps both tokens and asks for no password', async ({ app, page }) => {
    await app
      .row('Deploy checkout')
      .getByRole('button', { name: /^Replace / })
      .click();
    await app.passSudo();
    await page.getByRole('button', { name: 'Create replacement' }).click();
    await app.copyAndClose();
    await app.moveClock({ minutes: 20 });
    await page.getByRole('button', { name: 'Stop watching' }).click();
    await expect(page.getByText('The replacement is no longer in progress.')).toBeVisible();
    await expect(app.heading('Replace ‘Deploy checkout’')).toBeFocused();
    await app.expectAccessible();
    await page.getByRole('link', { name: 'Show your tokens' }).click();
    await app.expectRow('Deploy checkout');
    await app.expectRow('Deploy checkout 2026-11-24');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});

test.describe('as limited', () => {
  test.use({ as: 'limited', seed: 'at-limit' });

  test('at the limit, the tokens that are best let go are named', async ({ app, page }) => {
    await app.rows
      .first()
      .getByRole('button', { name: /^Replace / })
      .click();
    await expect(
      page.getByText('You have 100 active tokens. Delete one to make room for the replacement.'),
    ).toBeVisible();
    // What is refused anyway is said before the password is asked.
    await expect(app.sudoDialog).toBeHidden();
    await app.expectAccessible();
    const remove = page.getByRole('main').getByRole('button', { name: /^Delete / });
    await expect(remove).toHaveCount(5);
    await remove.first().click();
    await app.deleteDialog.getByRole('button', { name: 'Keep token' }).click();
    await expect(remove.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await app.passSudo();
    await expect(remove).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Create replacement' })).toBeVisible();
  });
});

test.describe('as limited with several tokens', () => {
  test.use({ as: 'limited', seed: 'at-limit' });

  test('the place for one more is made in the review', async ({ app, page }) => {
    for (const row of [0, 1]) await app.rows.nth(row).getByRole('checkbox').check();
    await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Replace…' }).click();
    const review = page.getByRole('region', { name: 'Review' });
    await expect(
      review.getByText('You have 100 active tokens. Delete one to make room for the replacement.'),
    ).toBeVisible();
    await app.expectAccessible();
    await review
      .getByRole('button', { name: /^Delete / })
      .first()
      .click();
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(review.getByRole('button', { name: 'Create 1 replacement' })).toBeVisible();
  });
});

test.describe('as superuser', () => {
  test.use({ as: 'superuser' });

  test('the user token of somebody else is left to its owner', async ({ app, page }) => {
    await page.goto('/account/tokens');
    const row = page.getByRole('row').filter({ hasText: 'Emil Novak' }).first();
    await row.getByRole('button', { name: /^Replace / }).click();
    await expect(page.getByText('Only its owner can replace this token.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link for the owner' })).toBeVisible();
    await app.expectAccessible();
  });
});

test.describe('as superuser of an account with a legacy token', () => {
  test.use({ as: 'superuser', seed: 'legacy' });

  test('its notice leads to the replacement', async ({ app, page }) => {
    await openAccount(app);
    await page.getByRole('button', { name: 'Replace legacy token' }).click();
    await expect(app.heading('Replace ‘Global API Token’')).toBeVisible();
    await expect(app.sudoDialog).toBeVisible();
  });
});
