// The tools beside a new secret: snippets, the clipboard, Verify, the handover note and the deletion.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test('the keyboard alone copies a snippet, clears the clipboard and deletes a token that is in the wrong place', async ({
  app,
  page,
}) => {
  await app.allowClipboard();
  const secret = await app.createToken({ name: 'Wrong place' });
  const press = async (name: string) => {
    await app.tabTo(app.revealDialog.getByRole('button', { name, exact: true }));
    await page.keyboard.press('Enter');
  };
  const tools = app.revealDialog.locator('summary');
  await app.tabTo(tools);
  await page.keyboard.press('Enter');
  const code = app.revealDialog.locator('code');
  await expect(code).toContainText('curl --header @- https://api.fastly.com/tokens/self');
  await press('Copy snippet');
  await expect(app.revealDialog.getByText('Copied', { exact: true }).first()).toBeVisible();
  // The snippet asks for the token, so it contains nothing to clear, and closing still asks.
  await expect(app.revealDialog.getByRole('button', { name: 'Clear clipboard' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(app.revealDialog.getByText('You haven’t copied this token yet.')).toBeVisible();
  await page.keyboard.press('Enter');

  await app.tabTo(app.revealDialog.getByLabel('Use it in', { exact: true }));
  await page.keyboard.press('End');
  await expect(code).toHaveText('FASTLY_API_TOKEN=<token>');
  expect(await app.revealDialog.textContent()).not.toContain(secret);
  await press('Copy snippet');
  await app.tabTo(app.revealDialog.getByRole('button', { name: 'Clear clipboard' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(app.revealDialog.getByRole('button', { name: 'Download .env' })).toBeFocused();
  await expect(app.revealDialog.getByRole('button', { name: 'Clear clipboard' })).toBeHidden();

  await press('I pasted it in the wrong place');
  await press('Keep token');
  const wrongPlace = app.revealDialog.getByRole('button', { name: 'I pasted it in the wrong place' });
  await expect(wrongPlace).toBeFocused();
  await page.keyboard.press('Enter');
  const alert = app.revealDialog.getByRole('alert');
  await expect(alert.getByRole('button', { name: 'Delete token' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.revealDialog).toBeHidden();
  expect((await app.selfOf(secret)).status).toBe(401);
  await expect(app.row('Wrong place')).toHaveCount(0);
});

test('a note hands the token over without its secret, and Verify finds what was asked for', async ({
  app,
  page,
}) => {
  await app.allowClipboard();
  const secret = await app.createToken({ name: '[Deploy](https://evil.example)' });
  await app.revealDialog.getByText('Use it in a tool').click();
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (text: string) => document.documentElement.setAttribute('data-written', text),
    });
  });
  await app.revealDialog.getByRole('button', { name: 'Copy handover note (no secret)' }).click();
  const html = page.locator('html');
  await expect(html).toHaveAttribute(
    'data-written',
    /## Token \\\[Deploy\\\]\\\(https\\:\/\/evil\\\.example\\\)/,
  );
  const note = (await html.getAttribute('data-written')) ?? '';
  expect(note).toContain('/account/personal/tokens/replace?token=');
  expect(note).not.toContain(secret);

  await expectAccessibleState(app);
  await page.setViewportSize({ width: 320, height: 640 });
  await app.revealDialog.getByRole('button', { name: 'Copy', exact: true }).click({ trial: true });

  await app.revealDialog.getByRole('button', { name: 'Verify' }).click();
  await expect(app.revealDialog.getByText('The token works.')).toBeVisible();
  await expect(app.secretField).toHaveValue(secret);
});
