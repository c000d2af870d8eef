// The form filled in by a preset, by tasks, by a link and by another token.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';

const FORM = '/account/personal/tokens/new';

test.describe('as engineer', () => {
  test.use({ as: 'engineer' });

  test('a preset fills in the form, and one that the role forbids says why', async ({ app, page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await app.openForm();
    await page.getByText('Start from a preset').click();
    await page.getByRole('button', { name: 'Use the preset Purge by URL or key from CI' }).click();
    await expect(page.getByRole('checkbox', { name: 'Purge select content', exact: true })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Limit to services' })).toBeChecked();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('');
    const tls = page.getByRole('button', { name: 'Use the preset TLS certificates' });
    await expect(tls).toHaveAccessibleDescription(/Not available: .* an engineer\. Ask a superuser\./);
    await tls.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('checkbox', { name: 'Purge select content', exact: true })).toBeChecked();
    await app.expectNoSidewaysScroll();
    await expectAccessibleState(app);
  });

  test('a link fills in the form, says what it cannot, and sends nothing', async ({ app, page }) => {
    await page.goto(`${FORM}?name=CI+purge&scope=purge_all+root&expires=30d&type=automation&services=gone`);
    await app.passSudo();
    const notice = page.getByText('Filled in from a link. Check it before you create the token.');
    await expect(notice).toBeVisible();
    await expect(page.getByText('There is no scope ‘root’.')).toBeVisible();
    await expect(
      page.getByText('You can’t create automation tokens, so this is a user token.'),
    ).toBeVisible();
    await expect(page.getByText('These services no longer exist: gone.')).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('CI purge');
    await expect(page.getByRole('radio', { name: 'In 30 days' })).toBeChecked();
    await expect(app.revealDialog).toBeHidden();
    await expectAccessibleState(app);
  });

  test('what a link gives twice, or left out as a secret, is said', async ({ app, page }) => {
    const secret = 'bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G';
    await page.goto(`${FORM}?name=${secret}&scope=purge_all&scope=global:read&service=a`);
    await app.passSudo();
    await expect(
      page.getByText('The value of ‘name’ was left out because it looks like a secret.'),
    ).toBeVisible();
    await expect(
      page.getByText('The link contains ‘scope’ more than once. Only the last one is used.'),
    ).toBeVisible();
    await expect(page.getByText('The form can’t use these parts of the link: service.')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Read-only access', exact: true })).toBeChecked();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('');
    expect(page.url()).not.toContain(secret);
    await expectAccessibleState(app);
  });

  test('the question before a broad token offers presets', async ({ app, page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await app.openForm();
    await app.fillForm({ name: 'CI deploy', scopes: ['Global API access'], expires: 'never' });
    await page.getByRole('button', { name: 'Create token', exact: true }).click();
    const presets = app.broadQuestion.getByRole('list', { name: 'Narrower presets' });
    await expect(presets.getByRole('listitem')).toHaveCount(2);
    await app.expectNoSidewaysScroll();
    await expectAccessibleState(app);
    await presets.getByRole('button', { name: 'Use the preset Purge everything on deploy' }).click();
    await expect(app.broadQuestion).toBeHidden();
    await expect(page.getByRole('checkbox', { name: 'Purge full cache', exact: true })).toBeFocused();
    await expect(page.getByRole('checkbox', { name: 'Purge full cache', exact: true })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Limit to services' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'In 90 days' })).toBeChecked();
  });

  test('a token is duplicated into the form', async ({ app, page }) => {
    await app.row('Deploy checkout').getByRole('button', { name: 'Deploy checkout', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Duplicate' }).click();
    await app.passSudo();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Deploy checkout');
    await expect(page.getByText('2 services selected').first()).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Global API access', exact: true })).toBeChecked();
  });
});

test.describe('as superuser', () => {
  test.use({ as: 'superuser' });

  test('tasks lead to the least token, with the reasons', async ({ app, page }) => {
    await app.openForm();
    await page.getByText('Start from what the token should do').click();
    await page.getByRole('checkbox', { name: 'Purge everything' }).check();
    await page.getByRole('checkbox', { name: 'Manage TLS certificates' }).check();
    await expect(
      page.getByText(
        'An automation token with the engineer role and TLS management. Scope: Purge full cache.',
      ),
    ).toBeVisible();
    await expect(page.getByText('“Purge everything” needs Purge full cache.')).toBeVisible();
    await expect(page.getByText('“Manage TLS certificates” needs TLS management.')).toBeVisible();
    await expectAccessibleState(app);
    await page.getByRole('button', { name: 'Use the least token' }).click();
    await expect(page.getByRole('radio', { name: 'Automation token' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Engineer', exact: true })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Can change TLS configuration' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Purge full cache', exact: true })).toBeChecked();
    await page.getByRole('checkbox', { name: 'Change configuration' }).check();
    await expect(
      page.getByText(/“Change configuration” isn’t possible with less than Global API access/),
    ).toBeVisible();
  });
});
