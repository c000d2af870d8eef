// Replacing several tokens: one review, one password, one list of secrets, one deletion.
import { expectAccessibleState } from '../support/accessibility.ts';
import { countClicks } from '../support/clicks.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer', now: '2026-11-24T13:00:00Z' });

const CURL = { client: 'curl/8.5.0', ip: '203.0.113.7' };
const NAMES = ['Deploy checkout', 'Local development', 'Load test'];

test('three tokens are replaced with ten clicks and one password', { tag: '@chromium' }, async ({
  app,
  page,
}) => {
  const clicks = await countClicks(page);
  for (const name of NAMES) await app.row(name).getByRole('checkbox').click();
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Replace…' }).click();
  const review = page.getByRole('region', { name: 'Review' });
  const row = review.getByRole('row', { name: /^Load test / });
  await expect(row).toContainText('Load test 2026-11-24');
  await expect(row.getByText('Changed', { exact: true }).filter({ visible: true })).toHaveCount(1);
  await expect(row).toContainText('Only the name');
  await expectAccessibleState(app);
  await page.setViewportSize({ width: 320, height: 800 });
  await app.expectNoSidewaysScroll();
  await page.setViewportSize({ width: 1280, height: 720 });
  await review.getByRole('button', { name: 'Create 3 replacements' }).click();
  await app.sudoDialog.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.keyboard.press('Enter');

  const secrets = page.getByRole('dialog', { name: '3 tokens created' });
  await expect(secrets).toBeVisible();
  await expectAccessibleState(app);
  const values = await Promise.all(
    (await secrets.getByLabel('Token secret').all()).map(field => field.inputValue()),
  );
  expect(values).toHaveLength(3);
  const file = page.waitForEvent('download');
  await secrets.getByRole('button', { name: 'Download all as .env' }).click();
  expect((await file).suggestedFilename()).toBe('tokens.env');
  await secrets.getByRole('button', { name: 'Okay', exact: true }).click();

  const board = page.getByRole('region', { name: 'Replacements in progress' });
  await expect(board.getByText('The new token hasn’t been used yet.')).toHaveCount(3);
  await expectAccessibleState(app);
  const deletion = board.getByRole('button', { name: /^Delete \d old/ });
  await app.moveClock({ minutes: 5 });
  await expect(deletion).toHaveCount(0);
  for (const [at, name] of NAMES.entries())
    await app.uses({ name: `${name} 2026-11-24`, secret: values[at] ?? '' }, CURL);
  // They are asked again a minute after the last answers, which may still be under way.
  await expect(async () => {
    await app.moveClock({ minutes: 1 });
    const works = board.getByText('The new token works. Waiting until the old one is no longer used.');
    await expect(works).toHaveCount(3, { timeout: 1000 });
  }).toPass();
  await expect(deletion).toHaveCount(0);
  const current = page.getByRole('list', { name: 'Steps' }).locator('[aria-current="step"]');
  await expect(current).toHaveText('Wait for its first use');
  await app.moveClock({ minutes: 15 });
  await expect(current).toHaveText('Delete the old token');
  await board.getByRole('button', { name: 'Delete 3 old tokens…' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('Type 3 to confirm').fill('3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog', { name: 'All 3 tokens deleted' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText('3 tokens are replaced.')).toBeVisible();
  await expect(current).toHaveCount(0);
  expect(clicks()).toBeLessThanOrEqual(10);
});

test('a row is opened to change it, what differs is marked, and alike names are refused', async ({
  app,
  page,
}) => {
  for (const name of NAMES) await app.row(name).getByRole('checkbox').check();
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Replace…' }).click();
  const review = page.getByRole('region', { name: 'Review' });
  const row = review.getByRole('row', { name: /^Load test / });
  const open = row.getByRole('button', { name: 'Change the new token for Load test' });
  const dialog = page.getByRole('dialog', { name: 'Change the new token for ‘Load test’' });
  await open.click();
  const name = dialog.getByLabel('Name', { exact: true });
  await name.fill('');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('region', { name: 'There is a problem' })).toBeFocused();
  await name.fill('Deploy checkout 2026-11-24');
  await dialog.getByLabel('In 7 days').check();
  await expectAccessibleState(app);
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(dialog).toBeHidden();
  await expect(open).toBeFocused();
  await expect(row).toContainText('Needs a change');
  await expect(row).toContainText('1 Dec 2026');
  await expect(row.getByText('Changed', { exact: true }).filter({ visible: true })).toHaveCount(2);

  await review.getByRole('button', { name: 'Create 3 replacements' }).click();
  const problem = review.getByRole('region', { name: 'There is a problem' });
  await expect(problem).toBeFocused();
  await expectAccessibleState(app);
  await problem.getByRole('link', { name: /^‘Load test’: Two new tokens have the name/ }).click();
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await name.fill('Load test, second');
  await page.keyboard.press('Enter');
  await expect(problem).toBeHidden();
  await expect(row).toContainText('Load test, second');

  await review.getByRole('button', { name: 'Create 3 replacements' }).click();
  await app.passSudo();
  const secrets = page.getByRole('dialog', { name: '3 tokens created' });
  await expect(secrets).toContainText('Load test, second');
  await page.keyboard.press('Escape');
  await secrets.getByRole('button', { name: 'Close without copying' }).click();
  const board = page.getByRole('region', { name: 'Replacements in progress' });
  await expect(board.getByText('The new token hasn’t been used yet.')).toHaveCount(3);
  await page.reload();
  await expect(board.getByText('The new token hasn’t been used yet.')).toHaveCount(3);
  await expect(review).toBeHidden();
});

test('a failure in the middle leaves what is done, and the rest goes on later', async ({ app, page }) => {
  for (const name of NAMES) await app.row(name).getByRole('checkbox').check();
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Replace…' }).click();
  const review = page.getByRole('region', { name: 'Review' });
  await app.fail('tokens.create.429*1');
  await review.getByRole('button', { name: 'Create 3 replacements' }).click();
  await app.passSudo();
  await expect(review.getByText(/Too many requests/)).toBeVisible();
  await review.getByRole('button', { name: 'Continue with 3 replacements' }).click();
  const secrets = page.getByRole('dialog', { name: '3 tokens created' });
  await expect(secrets).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(secrets.getByRole('button', { name: 'Close without copying' })).toBeVisible();
  await secrets.getByRole('button', { name: 'Close without copying' }).click();
  await expect(review).toBeHidden();
});
