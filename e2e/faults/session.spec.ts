// Signing in, confirming the password and signing out, when the API fails or ends the session.

import { listen } from '../support/announcements.ts';
import { FAULT_WORDS } from '../support/fault-words.ts';
import { type App, DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';

/** With a clock of its own, so that a test can let a time limit pass. */
test.use({ as: 'engineer', now: '2026-11-24T13:00:00Z' });

async function confirmPassword(app: App): Promise<void> {
  await app.sudoDialog.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await app.sudoDialog.getByRole('button', { name: 'Confirm', exact: true }).click();
}

async function expectSessionEnded(app: App): Promise<void> {
  await expect(app.heading('Sign in')).toBeVisible();
  await expect(app.page.getByText('Your session has ended.', { exact: true })).toBeVisible();
  await expect(app.heading('Sign in')).toBeFocused();
}

test.describe('nobody is signed in', () => {
  test.use({ as: null });

  test('a sign-in that fails says why, and can be tried again', async ({ app, page }) => {
    await page.goto('/sign-in');
    await expect(app.heading('Sign in')).toBeVisible();
    for (const kind of ['429', 'time-out'] as const) {
      await test.step(kind, async () => {
        await app.fail(`session.create.${kind}*1`);
        await app.signInByHand('engineer@example.com');
        if (kind === 'time-out') await app.passTimeLimit('session.create');
        const alert = page.getByRole('alert');
        await expect(alert).toContainText('Couldn’t sign you in.');
        await expect(alert).toContainText(FAULT_WORDS[kind]);
      });
    }
    await app.signInByHand('engineer@example.com');
    await app.expectSignedIn();
  });
});

test('a confirmation that fails says why, and can be tried again', async ({ app, page }) => {
  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  for (const kind of ['500', 'offline'] as const) {
    await test.step(kind, async () => {
      await app.fail(`sudo.create.${kind}*1`);
      await confirmPassword(app);
      const alert = app.sudoDialog.getByRole('alert');
      await expect(alert).toContainText('Couldn’t confirm it’s you.');
      await expect(alert).toContainText(FAULT_WORDS[kind]);
    });
  }
  await app.passSudo();
  await expect(app.heading('Create a token')).toBeVisible();
});

test('signing out works even if the API does not answer', async ({ app, page }) => {
  await app.fail('session.delete.time-out');
  await app.signOut();
  await app.passTimeLimit('session.delete');
  await expect(app.heading('Sign in')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('token-console.session'))).toBeNull();
});

test('signing out works even if the API refuses it', async ({ app, page }) => {
  await app.fail('session.delete.500');
  await app.signOut();
  await expect(app.heading('Sign in')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('token-console.session'))).toBeNull();
});

test.describe('401 ends the session', () => {
  test('when the page only reads', async ({ app, page }) => {
    await app.fail('events.list.401*1');
    await page.getByRole('link', { name: 'Events', exact: true }).click();
    await expectSessionEnded(app);
  });

  test('while the password is confirmed', async ({ app, page }) => {
    // Words about the list must not stay when its page has gone.
    await expect(page.locator('[aria-live="polite"]')).toHaveText('8 tokens');
    await page.getByRole('button', { name: 'Create token', exact: true }).click();
    await app.fail('sudo.create.401*1');
    const heard = await listen(page);
    await confirmPassword(app);
    await expectSessionEnded(app);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(1);
    expect((await heard()).filter(text => text.includes('Your session has ended.'))).toHaveLength(1);
    await expect(page.locator('[aria-live="polite"]')).toHaveText('');
  });

  test('when a token is created, and the form is filled again after signing in', async ({ app, page }) => {
    await app.openForm();
    await app.fillForm({ name: 'Interrupted' });
    await app.fail('tokens.create.401*1');
    await app.submitForm();
    await expectSessionEnded(app);
    await app.signInByHand('engineer@example.com');
    await expect(app.heading('Create a token')).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Interrupted');
  });

  test('when a token is deleted', async ({ app }) => {
    await app.deleteButton('Hackathon').click();
    await app.fail('tokens.delete.401*1');
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expectSessionEnded(app);
  });
});
