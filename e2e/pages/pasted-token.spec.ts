// Signing in with an API token, which the console does not delete at the end.
import type { Page } from '@playwright/test';
import { expectAccessibleState } from '../support/accessibility.ts';
import { type App, DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';

/** Creates a token with a password, as a script would. The sign-in page is open afterwards. */
async function tokenOf(app: App, login: string, scope: string, expiresAt?: string): Promise<string> {
  await app.page.goto('/sign-in');
  await expect(app.heading('Sign in')).toBeVisible();
  const fields = { username: login, password: DEMO_PASSWORD, name: 'Pasted', scope };
  return app.page.evaluate(
    async body => {
      const response = await fetch('/api/tokens', { method: 'POST', body: new URLSearchParams(body) });
      const { access_token } = await response.json();
      return String(access_token);
    },
    expiresAt === undefined ? fields : { ...fields, expires_at: expiresAt },
  );
}

const fieldOf = (page: Page) => page.getByLabel('API token', { exact: true });

async function openTokenForm(page: Page): Promise<void> {
  await page.getByText('Use an API token instead').click();
  await expect(fieldOf(page)).toBeVisible();
}

async function paste(page: Page, token: string): Promise<void> {
  await fieldOf(page).fill(token);
  await page.getByRole('button', { name: 'Sign in with the token' }).click();
}

async function signInWith(app: App, token: string): Promise<void> {
  await openTokenForm(app.page);
  await paste(app.page, token);
  await app.expectSignedIn();
}

/** All places of the page that hold the text. */
async function placesOf(page: Page, secret: string): Promise<string[]> {
  return page.evaluate(text => {
    const places = {
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      localStorage: JSON.stringify({ ...localStorage }),
      document: document.documentElement.outerHTML,
      fields: JSON.stringify([...document.querySelectorAll('input')].map(input => input.value)),
      address: location.href,
      history: JSON.stringify(history.state),
      cookies: document.cookie,
    };
    return Object.entries(places).flatMap(([name, value]) => (value.includes(text) ? [name] : []));
  }, secret);
}

test('a pasted token signs in, is stored in this tab only, and still works after signing out', async ({
  app,
  page,
}) => {
  const secret = await tokenOf(app, 'engineer@example.com', 'global');
  const asked: string[] = [];
  page.on('request', request => asked.push(`${request.method()} ${request.url()}`));
  await openTokenForm(page);
  await expect(fieldOf(page)).toHaveAttribute('type', 'password');
  await expect(fieldOf(page)).toHaveAttribute('autocomplete', 'off');
  await page.getByRole('button', { name: 'Show token' }).click();
  await expect(fieldOf(page)).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Hide token' }).click();
  await paste(page, `  ${secret}\t`);
  await expect(app.heading('Personal tokens')).toBeVisible();
  await app.expectRow('Pasted', 'This session');
  expect(await placesOf(page, secret)).toEqual(['sessionStorage']);

  await page.reload();
  await app.expectRow('Pasted', 'This session');
  await app.signOut();
  await expect(app.heading('Sign in')).toBeVisible();
  await expect(page.getByText('Signed out. Your token remains active.').last()).toBeVisible();
  expect(await placesOf(page, secret)).toEqual([]);
  expect((await app.selfOf(secret)).status).toBe(200);
  expect(asked.filter(each => each.startsWith('DELETE') || each.includes(secret))).toEqual([]);
});

test('text that is no token is not sent, and a refused token is explained', async ({ app, page }) => {
  const purging = await tokenOf(app, 'engineer@example.com', 'purge_all purge_select');
  const asked: string[] = [];
  page.on('request', request => request.url().includes('/api/') && asked.push(request.url()));
  await openTokenForm(page);
  await paste(page, ' ');
  await expect(page.getByText('Enter an API token.')).toBeVisible();
  await paste(page, DEMO_PASSWORD);
  await expect(page.getByText('This is not an API token.')).toBeVisible();
  expect(asked).toEqual([]);

  await paste(page, 'nobody-has-this-token');
  await expect(page.getByText('Invalid token.')).toBeVisible();
  await expect(fieldOf(page)).toHaveValue('');
  await expect(fieldOf(page)).toBeFocused();
  await expect(fieldOf(page)).toHaveAttribute('aria-invalid', 'true');

  await paste(page, purging);
  await expect(page.getByText('Tokens that can only purge can’t be used here.')).toBeVisible();
  await expect(fieldOf(page)).toHaveValue('');
  expect(await placesOf(page, purging)).toEqual([]);
  await expectAccessibleState(app);
});

test('when the request fails, the token stays in its field', async ({ app, page }) => {
  const secret = await tokenOf(app, 'engineer@example.com', 'global:read');
  await app.fail('tokens.self.offline*1');
  await openTokenForm(page);
  await paste(page, secret);
  await expect(page.getByRole('alert').getByText('Couldn’t sign you in.')).toBeVisible();
  await expect(fieldOf(page)).toHaveValue(secret);
  await page.getByRole('button', { name: 'Sign in with the token' }).click();
  await expect(app.heading('Personal tokens')).toBeVisible();
});

test.describe('with a clock of its own', () => {
  test.use({ now: '2026-11-24T13:00:00Z' });

  test('an expired token ends its session, and is refused in the API’s words', async ({ app, page }) => {
    const secret = await tokenOf(app, 'engineer@example.com', 'global', '2026-11-24T13:30:00Z');
    await signInWith(app, secret);
    // The page asks for its list again as time passes.
    await app.moveClock({ minutes: 31 });
    await expect(page.getByText('Your session has ended.', { exact: true })).toBeVisible();
    expect(await placesOf(page, secret)).toEqual([]);
    await openTokenForm(page);
    await paste(page, secret);
    await expect(
      page.getByText(
        /This token has expired\. The API says: “Token \w+ expired at 2026-11-24T13:30:00Z”\. Use another token\./,
      ),
    ).toBeVisible();
  });
});

test('the password dialog explains what to do without a password', async ({ app, page }) => {
  await signInWith(app, await tokenOf(app, 'superuser@sso.example.com', 'global'));
  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  await expect(app.sudoDialog).toContainText('To create a token, you also need a password.');
  await expect(app.sudoDialog).toContainText(
    'Enter the password of Sol Okafor, who owns the token you signed in with.',
  );
  await expect(app.sudoDialog).toContainText('Contoso SSO requires single sign-on.');
  await expect(app.sudoDialog).toContainText('use the Fastly control panel or ask another superuser');
  const password = app.sudoDialog.getByLabel('Password', { exact: true });
  await password.fill('not it');
  await password.press('Enter');
  await expect(password).toHaveAccessibleDescription(
    /Incorrect password\. Enter the password of the token’s owner\./,
  );
  await expectAccessibleState(app);
  await app.passSudo();
  await expect(app.heading('Create a token')).toBeVisible();
});

test('a read-only token is explained before the password dialog, and after a refused change', async ({
  app,
  page,
}) => {
  await signInWith(app, await tokenOf(app, 'superuser@sso.example.com', 'global:read'));
  const create = page.getByRole('button', { name: 'Create token', exact: true });
  await expect(create).toHaveAccessibleDescription('Your token is read-only');
  await create.click();
  const dialog = page.getByRole('dialog', { name: 'You can’t create a token' });
  await expect(dialog).toContainText('It doesn’t have permission to create a token.');
  await expect(dialog.getByLabel('Password', { exact: true })).toHaveCount(0);
  await expectAccessibleState(app);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await app.deleteButton('Compliance export').click();
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(app.deleteDialog.getByRole('alert')).toContainText(
    '“Read only tokens are not allowed to access this endpoint”. Your token or your role may not have permission',
  );

  await page.goto('/account/personal/tokens/new');
  await expect(page.getByText('You signed in with a read-only token.')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('deleting the current token explains the effects, asks for its name, and signs out', async ({ app }) => {
  const secret = await tokenOf(app, 'engineer@example.com', 'global');
  await signInWith(app, secret);
  await app.deleteButton('Pasted').click();
  await expect(app.deleteDialog).toContainText('Requests with this token will fail with 401 at once.');
  await expect(app.deleteDialog).toContainText('You signed in with this token, so you will be signed out.');
  await app.deleteDialog.getByLabel('Type the token’s name to confirm').fill('Pasted');
  await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
  await expect(app.heading('Sign in')).toBeVisible();
  expect((await app.selfOf(secret)).status).toBe(401);
});
