// What is heard in the main journeys, driven by the keyboard: the dialogs, the elements with the focus, the announcements.
import { type App, DEMO_PASSWORD, test } from '../support/fixtures.ts';
import { Transcript } from '../support/transcript.ts';

// Only Chromium tells which names and descriptions it computes.
const tag = '@chromium';

/** What was said less than a second before a dialog closes is repeated after it. */
const A_MOMENT = { seconds: 2 };

test.use({ now: '2026-03-01T09:00:00Z' });

test('signing in and out', { tag }, async ({ app, page }) => {
  await page.goto('/sign-in');
  const heard = await Transcript.begin(app);
  await heard.tabTo(page.getByLabel('Email', { exact: true }), 'textbox Email, required');
  await page.keyboard.type('engineer@example.com');
  await heard.press('Tab', 'textbox Password, required');
  await page.keyboard.type('a wrong one');
  await heard.press(
    'Enter',
    'textbox Password, invalid, required — Error: Incorrect email or password. Check the email and enter the password again.',
    'said: Signing in…',
    'said: Incorrect email or password. Check the email and enter the password again.',
  );
  await page.keyboard.type(DEMO_PASSWORD);
  await heard.press('Enter', 'heading Personal tokens', 'said: Signing in…', 'said: 8 tokens');
  await heard.tabBackTo(app.userMenuButton, 'button User menu: Emil Novak');
  await heard.press('Enter', 'button User menu: Emil Novak, expanded');
  await heard.tabTo(page.getByRole('button', { name: 'Sign out' }), 'button Sign out');
  await heard.press('Enter', 'heading Sign in', 'said: Signing out…', 'said: Signed out.');
});

test.describe('as engineer', () => {
  test.use({ as: 'engineer' });

  test('creating a token', { tag }, async ({ app, page }) => {
    await app.allowClipboard();
    const heard = await Transcript.begin(app, '8 tokens');
    const create = page.getByRole('main').getByRole('button', { name: 'Create token' });
    await heard.tabTo(create, 'button Create token');
    await heard.press('Enter', 'dialog Confirm it’s you', 'textbox Password, required');
    await page.keyboard.type('a wrong one');
    await heard.press(
      'Enter',
      'textbox Password, invalid, required — Error: Incorrect password. Enter it again.',
      'said: Confirming…',
      'said: Incorrect password. Enter it again.',
    );
    await page.keyboard.type(DEMO_PASSWORD);
    await heard.press(
      'Enter',
      'heading Create a token',
      'said: Confirming…',
      'said: Choose a scope to see what this token can do.',
    );
    await heard.press('Tab', 'DisclosureTriangle Start from a preset');
    await heard.press('Tab', 'DisclosureTriangle Start from what the token should do');
    await heard.press(
      'Tab',
      'textbox Name, required — Describe where the token is used, for example “CI deploy”. Up to 255 characters.',
    );
    await page.keyboard.type('Nightly report');
    const hint = 'Purge by URL or surrogate key, but not a whole service.';
    const scope = page.getByRole('checkbox', { name: 'Purge select content' });
    await heard.tabTo(scope, `checkbox Purge select content — ${hint}`);
    await heard.press(
      'Space',
      `checkbox Purge select content, checked — ${hint}`,
      'said: This token can purge by URL or surrogate key on all services until 30 May 2026, 23:59 CEST. It cannot read configuration.',
    );
    await heard.tabTo(create, 'button Create token');
    await heard.press(
      'Enter',
      'alertdialog Create a broad token? — If this token leaks, more is at risk than most uses need:',
      'button Back to form',
    );
    const broad = app.broadQuestion.getByRole('button', { name: /^Create/ });
    await heard.tabTo(broad, 'button Create broad token');
    await heard.press(
      'Enter',
      'dialog Token ‘Nightly report’ created',
      'heading Token ‘Nightly report’ created',
      'said: Creating…',
      'said: 9 tokens',
    );
    await heard.tabTo(app.revealDialog.getByRole('button', { name: 'Okay' }), 'button Okay');
    await heard.press(
      'Enter',
      'button Back to token',
      'said: Problem: You haven’t copied this token yet. It can’t be shown again, so you would have to delete it and create a new one. Already copied it by hand? You can close this dialog. Back to token Close without copying',
    );
    await heard.press('Enter', 'button Copy');
    await heard.press('Enter', 'button Copy', 'said: Copied');
    await heard.tabTo(app.revealDialog.getByRole('button', { name: 'Okay' }), 'button Okay');
    await app.moveClock(A_MOMENT);
    await heard.press('Enter', 'button Nightly report');
  });

  test('deleting a token', { tag }, async ({ app, page }) => {
    const heard = await Transcript.begin(app, '8 tokens');
    const remove = app.deleteDialog.getByRole('button', { name: 'Delete token' });
    await heard.tabTo(app.deleteButton('Log shipping check'), 'button Delete Log shipping check');
    await heard.press(
      'Enter',
      'alertdialog Delete ‘Log shipping check’? — Requests with this token will fail with 401 at once. This can’t be undone.',
      'button Keep token',
    );
    await heard.tabTo(remove, 'button Delete token');
    await heard.press(
      'Enter',
      'textbox Type the token’s name to confirm, invalid, required — Log shipping check Error: The name doesn’t match. Type: Log shipping check',
    );
    await page.keyboard.type('Log shipping check');
    await heard.press(
      'Enter',
      'button Delete Local development',
      'said: Deleting…',
      'said: Token ‘Log shipping check’ deleted.',
    );
  });
});

test.describe('as superuser', () => {
  test.use({ as: 'superuser' });

  test('deleting several tokens of the account', { tag }, async ({ app, page }) => {
    const heard = await Transcript.begin(app, '14 tokens');
    const dialog = page.getByRole('alertdialog');
    await openFromPersonalTokens(app, heard, 'Account tokens', '167 of 167 tokens');
    await heard.tabTo(page.getByRole('searchbox', { name: 'Filter tokens' }), 'searchbox Filter tokens');
    await page.keyboard.type('ines.costa');
    await heard.hear('searchbox Filter tokens', 'said: 3 of 167 tokens');
    for (const [name, said] of [
      ['Purge news', '1 selected'],
      ['CI deploy', '2 selected'],
    ] as const) {
      const box = page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
      await heard.tabTo(box, `checkbox Select ${name}`);
      await heard.press('Space', `checkbox Select ${name}, checked`, `said: ${said}`);
    }
    await heard.tabTo(page.getByRole('button', { name: 'Delete…' }), 'button Delete…');

    await heard.press(
      'Enter',
      'alertdialog Delete 2 tokens? — Requests with these tokens will fail with 401 at once. This can’t be undone.',
      'button Keep tokens',
      'said: Loading 2 tokens…',
    );
    await heard.tabTo(dialog.getByLabel('Type 2 to confirm'), 'textbox Type 2 to confirm, required');
    await page.keyboard.type('3');
    await heard.press(
      'Enter',
      'textbox Type 2 to confirm, invalid, required — Error: Enter 2 to confirm.',
      'said: Enter 2 to confirm.',
    );
    await page.keyboard.press('Backspace');
    await page.keyboard.type('2');
    await heard.press(
      'Enter',
      'alertdialog All 2 tokens deleted',
      'heading All 2 tokens deleted',
      'said: Done: Requests with these tokens now fail with 401.',
    );
    await heard.tabTo(dialog.getByRole('button', { name: 'Close', exact: true }), 'button Close');
    await heard.press('Enter', 'heading Account tokens');
  });

  test('off-boarding a person', { tag }, async ({ app, page }) => {
    const heard = await Transcript.begin(app, '14 tokens');
    const dialog = page.getByRole('alertdialog');
    await openFromPersonalTokens(app, heard, 'People', '16 users');
    await heard.tabTo(
      page.getByRole('button', { name: 'Off-board Inês Costa', exact: true }),
      'button Off-board Inês Costa',
    );
    await heard.press(
      'Enter',
      'alertdialog Off-board Inês Costa? — This deletes their 3 tokens first, then the user. Requests with these tokens will fail with 401 at once. This can’t be undone.',
      'button Cancel',
    );
    await heard.tabTo(
      dialog.getByLabel('Type their login to confirm'),
      'textbox Type their login to confirm, required — ines.costa@example.com',
    );
    await page.keyboard.type('ines.costa@example.com');
    await heard.press(
      'Enter',
      'alertdialog Delete the user?',
      'heading Delete the user?',
      'said: All 3 tokens deleted (confirmed by the API). Inês Costa still exists and can sign in. Delete the user to finish.',
    );
    await heard.tabTo(dialog.getByRole('button', { name: 'Delete user' }), 'button Delete user');
    await heard.press(
      'Enter',
      'alertdialog Inês Costa is off-boarded',
      'heading Inês Costa is off-boarded',
      'said: User deleted. Inês Costa can no longer sign in, and their tokens no longer work.',
    );
    await heard.tabTo(dialog.getByRole('button', { name: 'Close', exact: true }), 'button Close');
    await app.moveClock(A_MOMENT);
    await heard.press('Enter', 'button Off-board Liam Byrne');
  });
});

/** From the personal page. */
async function openFromPersonalTokens(
  app: App,
  heard: Transcript,
  name: string,
  said: string,
): Promise<void> {
  const nav = app.page.getByRole('navigation', { name: 'Main' });
  await heard.tabTo(nav.getByRole('link', { name }), `link ${name}`);
  await heard.press('Enter', `heading ${name}`, `said: ${said}`);
}
