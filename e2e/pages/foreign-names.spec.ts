// Names of tokens that other people could have chosen: what they look like, and how they are typed to confirm.
import { expectPasted } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test('a name with a character that turns text around is shown with a mark, and can be copied to confirm', async ({
  app,
  page,
}) => {
  const secret = await app.createToken({ name: '\u202Eevil\u00A0one' });
  await app.copyAndClose();
  expect((await app.selfOf(secret)).status).toBe(200);
  await page.reload();
  await expect(page.getByRole('rowheader', { name: '⟨U+202E⟩evil one' })).toBeVisible();

  await page.getByRole('button', { name: /^Delete ⟨U\+202E⟩evil.one$/ }).click();
  await expect(page.getByRole('heading', { name: 'Delete ‘⟨U+202E⟩evil one’?' })).toBeVisible();
  const field = app.deleteDialog.getByLabel('Type the token’s name to confirm');
  const copy = app.deleteDialog.getByRole('button', { name: 'Copy name' });
  await expectPasted(app, () => copy.click(), field, '\u202Eevil\u00A0one');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Token ‘⟨U+202E⟩evil one’ deleted.').first()).toBeVisible();
  await expect(page.getByRole('rowheader', { name: '⟨U+202E⟩evil one' })).toHaveCount(0);
});

test('a long name without blanks fits the list, the drawer and the dialog', async ({ app, page }) => {
  const name = 'W'.repeat(255);
  await app.createToken({ name });
  await app.copyAndClose();
  const toggle = page.getByRole('button', { name, exact: true });
  await toggle.click();
  await expect(page.getByText('Token ID')).toBeVisible();
  for (const width of [1440, 1024, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await app.expectNoSidewaysScroll();
    expect((await page.getByRole('table', { includeHidden: true }).boundingBox())?.width).toBeLessThanOrEqual(
      Math.max(width, 1200),
    );
  }
  await page.keyboard.press('Escape');
  await app.expectNoSidewaysScroll();

  await app.deleteButton(name).click();
  await expect(app.deleteDialog).toBeVisible();
  await app.expectNoSidewaysScroll();
});
