// The memory of the page after every way out of a form or dialog that holds a secret.
import { type App, DEMO_CODE, DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';
import { expectForgotten, expectInMemory, placesInMemory } from '../support/heap.ts';

const WRONG_PASSWORD = 'wrong horse battery 4711';
const WRONG_CODE = '987654';

/** Each leaves the dialog that shows a new secret. */
const WAYS_OUT = {
  'the Copy button': app => app.copyAndClose(),
  'Ctrl+C and Escape': async ({ page, secretField }) => {
    await secretField.focus();
    await page.keyboard.press('ControlOrMeta+c');
    await page.keyboard.press('Escape');
  },
  'the keyboard alone': async app => {
    await app.page.keyboard.press('Tab');
    await app.page.keyboard.press('Tab');
    await expect(app.secretField).toBeFocused();
    await app.page.keyboard.press('ControlOrMeta+c');
    await app.tabTo(app.revealDialog.getByRole('button', { name: 'Okay', exact: true }));
    await app.page.keyboard.press('Enter');
  },
  'Verify and a download': async ({ page, revealDialog }) => {
    await revealDialog.getByRole('button', { name: 'Verify' }).click();
    await expect(revealDialog.getByText('The token works.')).toBeVisible();
    const file = page.waitForEvent('download');
    await revealDialog.getByRole('button', { name: 'Download .env' }).click();
    expect((await file).suggestedFilename()).toBe('token.env');
    await revealDialog.getByRole('button', { name: 'Okay', exact: true }).click();
  },
  'a copied snippet': async app => {
    const { page, revealDialog } = app;
    await app.allowClipboard();
    await revealDialog.getByText('Use it in a tool').click();
    await revealDialog.getByLabel('Use it in', { exact: true }).selectOption('.env file');
    await expect(revealDialog.getByText('FASTLY_API_TOKEN=<token>')).toBeVisible();
    await revealDialog.getByRole('button', { name: 'Copy snippet' }).click();
    await revealDialog.getByRole('button', { name: 'Clear clipboard' }).click();
    await expect(revealDialog.getByRole('button', { name: 'Clear clipboard' })).toBeHidden();
    await page.keyboard.press('Escape');
  },
  Back: async ({ page, secretField }) => {
    await secretField.focus();
    await page.keyboard.press('ControlOrMeta+c');
    await page.evaluate(() => history.back());
  },
  'no copy at all': async ({ page, revealDialog, secretField }) => {
    await secretField.focus();
    await page.keyboard.press('Escape');
    await revealDialog.getByRole('button', { name: 'Close without copying' }).click();
  },
  // The last one, because the clipboard stays blocked.
  'a blocked clipboard': async ({ page, revealDialog, secretField }) => {
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
      Object.defineProperty(navigator.clipboard, 'writeText', { value: refuse });
    });
    await revealDialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(secretField).toBeFocused();
    await page.keyboard.press('ControlOrMeta+c');
    await page.keyboard.press('Escape');
  },
} satisfies Record<string, (app: App) => Promise<void>>;

test.describe('@chromium a new token’s secret', () => {
  test.use({ as: 'engineer' });

  test('is in memory only while its dialog is open', async ({ app, page }) => {
    test.slow();
    for (const [way, leave] of Object.entries(WAYS_OUT)) {
      await test.step(`closed with ${way}`, async () => {
        const secret = await app.createToken({ name: way });
        if (way === 'the Copy button') await expectInMemory(page, secret);
        await leave(app);
        await expect(app.revealDialog).toBeHidden();
        await expect(app.row(way)).toBeVisible();
        await expectForgotten(page, secret);
      });
    }
  });
});

test.describe('@chromium the secrets of several new tokens', () => {
  test.use({ as: 'engineer' });

  test('are in memory only while their list is open', async ({ app, page }) => {
    test.slow();
    for (const name of ['Deploy checkout', 'Load test']) await app.row(name).getByRole('checkbox').check();
    await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Replace…' }).click();
    await page.getByRole('button', { name: 'Create 2 replacements' }).click();
    await app.passSudo();
    const list = page.getByRole('dialog', { name: '2 tokens created' });
    await expect(list).toBeVisible();
    const fields = await list.getByLabel('Token secret').all();
    const [first = '', second = ''] = await Promise.all(fields.map(field => field.inputValue()));
    expect(second).not.toBe('');
    await expectInMemory(page, first);
    const file = page.waitForEvent('download');
    await list.getByRole('button', { name: 'Download all as .env' }).click();
    expect((await file).suggestedFilename()).toBe('tokens.env');
    await list.getByRole('button', { name: 'Okay', exact: true }).click();
    await expect(list).toBeHidden();
    for (const secret of [first, second]) await expectForgotten(page, secret);
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    for (const secret of [first, second]) expect(stored).not.toContain(secret);
  });
});

test('@chromium no password, code or key is in memory after signing in and out', async ({
  app,
  page,
  api,
}) => {
  await page.goto('/sign-in');
  const password = page.getByLabel('Password', { exact: true });
  await page.getByLabel('Email', { exact: true }).fill('otp@example.com');
  await password.fill(WRONG_PASSWORD);
  await expectInMemory(page, WRONG_PASSWORD);
  await password.press('Enter');
  await expect(password).toHaveAccessibleDescription(/Incorrect email or password\./);
  await expectForgotten(page, WRONG_PASSWORD);

  await password.fill(DEMO_PASSWORD);
  await password.press('Enter');
  const code = page.getByLabel('One-time code');
  await code.fill(WRONG_CODE);
  await expectInMemory(page, WRONG_CODE);
  await code.press('Enter');
  await expect(code).toHaveAccessibleDescription(/Invalid or expired code\./);
  await expectForgotten(page, WRONG_CODE);

  await code.fill(DEMO_CODE);
  await code.press('Enter');
  await app.expectSignedIn();
  expect(await placesInMemory(page, DEMO_PASSWORD)).toEqual(ownCopies(api));
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).toContain('token-console.session');
  for (const secret of [WRONG_PASSWORD, WRONG_CODE, DEMO_PASSWORD]) expect(stored).not.toContain(secret);

  const key = await page.evaluate(() => sessionStorage.getItem('token-console.session') ?? '');
  await expectInMemory(page, key);
  await app.signOut();
  await expect(app.heading('Sign in')).toBeVisible();
  await expectForgotten(page, key);
});

test.describe('@chromium the password of the dialog', () => {
  test.use({ as: 'engineer' });

  test('is not in memory after it was refused, cancelled or confirmed', async ({ app, page, api }) => {
    const password = app.sudoDialog.getByLabel('Password', { exact: true });
    const open = page.getByRole('button', { name: 'Create token', exact: true });
    await open.click();
    await password.fill(WRONG_PASSWORD);
    await expectInMemory(page, WRONG_PASSWORD);
    await password.press('Enter');
    await expect(password).toHaveValue('');
    await expect(password).toHaveAttribute('aria-invalid', 'true');
    await expectForgotten(page, WRONG_PASSWORD);

    await password.fill(WRONG_PASSWORD);
    await page.keyboard.press('Escape');
    await expect(app.sudoDialog).toBeHidden();
    await expectForgotten(page, WRONG_PASSWORD);

    await open.click();
    await password.fill(DEMO_PASSWORD);
    await password.press('Enter');
    await expect(app.heading('Create a token')).toBeVisible();
    expect(await placesInMemory(page, DEMO_PASSWORD)).toEqual(ownCopies(api));
  });
});

test('@chromium a pasted token is not in memory after signing out', async ({ app, page }) => {
  await page.goto('/sign-in');
  await expect(app.heading('Sign in')).toBeVisible();
  const body = { username: 'engineer@example.com', password: DEMO_PASSWORD, name: 'Pasted', scope: 'global' };
  const token = await page.evaluate(async fields => {
    const response = await fetch('/api/tokens', { method: 'POST', body: new URLSearchParams(fields) });
    const { access_token } = await response.json();
    return String(access_token);
  }, body);
  await page.getByText('Use an API token instead').click();
  const field = page.getByLabel('API token', { exact: true });
  await field.fill(token);
  await field.press('Enter');
  await app.expectSignedIn();
  await expectInMemory(page, token);
  await app.signOut();
  await expect(app.heading('Sign in')).toBeVisible();
  await expectForgotten(page, token);
});

/** In mock mode the page itself knows the password of the demo users. */
function ownCopies(api: 'mock' | 'live'): string[] {
  return api === 'mock' ? ['page'] : [];
}
