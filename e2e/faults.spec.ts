// Every request times every way it can fail: words that say what happened, why, and what to do next.
import { type App, DEMO_PASSWORD, expect, type FaultKind, test } from './fixtures.ts';

/** The page's clock: a time-out is thirty seconds of it. */
test.use({ now: '2026-11-24T13:00:00Z' });

const WORDS = {
  '400': 'The API refused the request: “Bad request',
  '403': 'The API refused: “',
  '403-sudo': 'Your password has to be confirmed again first.',
  '404': 'The API did not find it: “',
  '409': 'It clashes with a change made meanwhile: “',
  '422': 'Check what was entered and try again.',
  '429': 'Too many requests were made.',
  '500': 'The API failed (status 500).',
  timeout: 'No answer came within 30 seconds.',
  offline: 'The API could not be reached. Check your connection, then try again.',
  malformed: 'The API sent an answer that this console cannot read.',
} satisfies Partial<Record<FaultKind, string>>;

const KINDS = Object.keys(WORDS) as (keyof typeof WORDS)[];

/** Lets the time limit of a request pass, once the request is on its way. */
async function wait(app: App, kind: FaultKind): Promise<void> {
  if (kind !== 'timeout') return;
  await app.page.waitForTimeout(300);
  await app.page.clock.fastForward(31_000);
}

async function expectSignedOut(app: App): Promise<void> {
  await expect(app.heading('Sign in')).toBeVisible();
  await expect(app.page.getByText('Your session has ended.')).toBeVisible();
}

test('signing in', async ({ app, page }) => {
  test.slow();
  await page.goto('/sign-in');
  await page.getByLabel('Email', { exact: true }).fill('engineer@example.com');
  for (const kind of ['401', ...KINDS] as const) {
    await test.step(kind, async () => {
      await app.fail({ endpoint: 'session.create', kind, times: 1 });
      await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await wait(app, kind);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('We could not sign you in.');
      if (kind !== '401') await expect(alert).toContainText(WORDS[kind]);
    });
  }
  await app.signInByHand('engineer@example.com');
  await expect(app.heading('Personal tokens')).toBeVisible();
});

test('the list, when there is none yet', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  for (const kind of KINDS) {
    await test.step(kind, async () => {
      await app.fail({ endpoint: 'tokens.list', kind, times: 1 });
      await page.reload();
      await wait(app, kind);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('We could not load your tokens.');
      await expect(alert).toContainText(WORDS[kind]);
      await expect(page.getByRole('button', { name: 'Create token', exact: true })).toBeEnabled();
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(app.row('Deploy checkout')).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
});

test('who one is, for the form', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  await app.openForm();
  for (const kind of KINDS) {
    await test.step(kind, async () => {
      await app.fail({ endpoint: 'user.get', kind, times: 1 });
      await page.reload();
      await wait(app, kind);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('We could not load who you are.');
      await expect(alert).toContainText(WORDS[kind]);
      // A minute of time-outs may have ended sudo, and the page asks again.
      if (await app.sudoDialog.isVisible()) await page.keyboard.press('Escape');
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
    });
  }
});

test('whether one is confirmed', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  for (const kind of KINDS) {
    await test.step(kind, async () => {
      await app.fail({ endpoint: 'tokens.self', kind, times: null });
      await page.reload();
      await wait(app, kind);
      await expect(app.row('Deploy checkout')).toBeVisible();
      await page.getByRole('button', { name: 'Create token', exact: true }).click();
      await wait(app, kind);
      const notifications = page.getByRole('region', { name: 'Notifications' });
      await expect(notifications).toContainText('We could not check whether you are confirmed.');
      await expect(notifications).toContainText(WORDS[kind]);
    });
  }
  await app.fail();
  await app.openForm();
});

test('the account: the pages stay usable without its name', async ({ app, page }) => {
  await app.signInAs('engineer');
  for (const kind of KINDS) {
    await test.step(kind, async () => {
      await app.fail({ endpoint: 'customer.get', kind, times: null });
      await page.reload();
      await wait(app, kind);
      await expect(app.row('Deploy checkout')).toBeVisible();
    });
  }
});

test('the services', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  await app.openForm();
  for (const kind of KINDS) {
    await test.step(kind, async () => {
      await app.fail({ endpoint: 'services.list', kind, times: 1 });
      await page.reload();
      if (await app.sudoDialog.isVisible()) await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: 'Limit to services' }).check();
      await wait(app, kind);
      const alert = page.getByRole('alert').filter({ hasText: 'We could not load the services.' });
      await expect(alert).toContainText(WORDS[kind]);
      if (await app.sudoDialog.isVisible()) await page.keyboard.press('Escape');
      await alert.getByRole('button', { name: 'Retry' }).click();
      await expect(alert).toHaveCount(0);
      await page.getByRole('combobox', { name: 'Services' }).fill('a');
      await expect(page.getByRole('option').first()).toBeVisible();
    });
  }
});

test('confirming who one is', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  for (const kind of KINDS) {
    if (kind === '403') continue;
    await test.step(kind, async () => {
      await app.fail({ endpoint: 'sudo.create', kind, times: 1 });
      await app.sudoDialog.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
      await app.sudoDialog.getByRole('button', { name: 'Confirm', exact: true }).click();
      await wait(app, kind);
      const alert = app.sudoDialog.getByRole('alert');
      await expect(alert).toContainText('We could not confirm it’s you.');
      await expect(alert).toContainText(WORDS[kind]);
    });
  }
  await app.passSudo();
  await expect(app.heading('Create a token')).toBeVisible();
});

test('creating, refused', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  await app.openForm();
  await app.fillForm({ name: 'Stubborn' });
  for (const kind of ['400', '403', '404', '409', '422', '429'] as const) {
    await test.step(kind, async () => {
      await app.fail({ endpoint: 'tokens.create', kind, times: 1 });
      await app.submitForm();
      await expect(app.problem).toBeFocused();
      await expect(app.problem).toContainText('We could not create the token.');
      await expect(app.problem).toContainText(WORDS[kind]);
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Stubborn');
    });
  }
  await app.submitForm();
  await expect(app.revealDialog).toBeVisible();
});

for (const kind of ['500', 'timeout', 'offline', 'malformed'] as const) {
  test(`creating, with an answer lost by ${kind}, says that a token may exist`, async ({ app, page }) => {
    await app.signInAs('engineer');
    await app.openForm();
    await app.fillForm({ name: 'Schrödinger' });
    await app.fail({ endpoint: 'tokens.create', kind, times: 1 });
    await app.submitForm();
    await wait(app, kind);
    await expect(app.problem).toContainText('a token named ‘Schrödinger’ may exist');
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Schrödinger');
    await page.goto('/account/personal/tokens');
    await expect(app.row('Deploy checkout')).toBeVisible();
    await expect(app.row('Schrödinger')).toHaveCount(kind === 'timeout' || kind === 'malformed' ? 1 : 0);
  });
}

test('deleting, refused', async ({ app, page }) => {
  test.slow();
  await app.signInAs('engineer');
  await app.deleteButton('Hackathon').click();
  for (const kind of ['400', '403', '403-sudo', '409', '422', '429', '500', 'offline'] as const) {
    await test.step(kind, async () => {
      await app.fail({ endpoint: 'tokens.delete', kind, times: 1 });
      await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
      const alert = app.deleteDialog.getByRole('alert');
      await expect(alert).toContainText('We could not delete the token.');
      await expect(alert).toContainText(WORDS[kind]);
      await expect(alert).toContainText('still');
    });
  }
  await app.deleteDialog.getByRole('button', { name: 'Keep token' }).click();
  await page.reload();
  await expect(app.row('Hackathon')).toBeVisible();
});

for (const kind of ['404', 'malformed'] as const) {
  test(`deleting, with ${kind} for an answer, is done`, async ({ app, page }) => {
    await app.signInAs('engineer');
    await app.deleteButton('Hackathon').click();
    await app.fail({ endpoint: 'tokens.delete', kind, times: 1 });
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(app.deleteDialog).toBeHidden();
    await expect(page.getByText('Token ‘Hackathon’ deleted.').first()).toBeVisible();
  });
}

test('deleting, with a lost answer, says that no answer came', async ({ app }) => {
  await app.signInAs('engineer');
  await app.deleteButton('Hackathon').click();
  await app.fail({ endpoint: 'tokens.delete', kind: 'timeout', times: 1 });
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await wait(app, 'timeout');
  await expect(app.deleteDialog.getByRole('alert')).toContainText(WORDS.timeout);
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(app.deleteDialog).toBeHidden();
});

test.describe('401 ends the session', () => {
  for (const endpoint of ['tokens.list', 'tokens.self', 'user.get', 'customer.get'] as const) {
    test(`on ${endpoint}`, async ({ app, page }) => {
      await app.signInAs('engineer');
      await app.fail({ endpoint, kind: '401', times: 1 });
      await page.reload();
      await expectSignedOut(app);
    });
  }

  test('on sudo.create', async ({ app, page }) => {
    await app.signInAs('engineer');
    await page.getByRole('button', { name: 'Create token', exact: true }).click();
    await app.fail({ endpoint: 'sudo.create', kind: '401', times: 1 });
    await app.sudoDialog.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await app.sudoDialog.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expectSignedOut(app);
  });

  test('on tokens.create, and what was typed is there after signing in', async ({ app, page }) => {
    await app.signInAs('engineer');
    await app.openForm();
    await app.fillForm({ name: 'Interrupted' });
    await app.fail({ endpoint: 'tokens.create', kind: '401', times: 1 });
    await app.submitForm();
    await expectSignedOut(app);
    await page.getByRole('button', { name: 'engineer@example.com' }).click();
    await expect(app.heading('Create a token')).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Interrupted');
  });

  test('on tokens.delete', async ({ app }) => {
    await app.signInAs('engineer');
    await app.deleteButton('Hackathon').click();
    await app.fail({ endpoint: 'tokens.delete', kind: '401', times: 1 });
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expectSignedOut(app);
  });

  test('on services.list', async ({ app, page }) => {
    await app.signInAs('engineer');
    await app.openForm();
    await app.fail({ endpoint: 'services.list', kind: '401', times: 1 });
    await page.getByRole('radio', { name: 'Limit to services' }).check();
    await expectSignedOut(app);
  });
});

test('signing out never holds anyone back', async ({ app, page }) => {
  for (const kind of ['401', ...KINDS] as const) {
    await test.step(kind, async () => {
      await app.signInAs('engineer');
      await app.fail({ endpoint: 'session.delete', kind, times: 1 });
      await page.getByRole('button', { name: 'Sign out' }).click();
      await wait(app, kind);
      await expect(app.heading('Sign in')).toBeVisible();
      expect(await page.evaluate(() => sessionStorage.getItem('token-console.session'))).toBeNull();
    });
  }
});
