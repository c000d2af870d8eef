// What the demo says if the browser’s storage is blocked, full or unreadable.
import type { Page } from '@playwright/test';
import { SCENARIO_STORAGE_KEY } from '../../src/mocks/scenario.ts';
import { loginOf } from '../support/demo-login.ts';
import { DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';

test('blocked site data stops the start with a sentence that says why', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  await page.goto('/');
  await expect(page.getByRole('alert')).toHaveText(
    'The demo can’t start: the browser blocks site data for this address. Open the console at its ' +
      'http://localhost address in a regular window that allows site data, then reload.',
  );
});

test('settings of a wrong shape are set aside, and the demo starts', async ({ app, page }) => {
  await page.addInitScript(key => {
    if (!localStorage.getItem('seen')) localStorage.setItem(key, '{"faults":[{"toString":1}]}');
    localStorage.setItem('seen', 'yes');
  }, SCENARIO_STORAGE_KEY);
  await page.goto('/sign-in');
  await expect(app.heading('Sign in')).toBeVisible();
  const notice = page.getByText('The stored demo settings could not be read and were reset.');
  await expect(notice).toBeVisible();
  expect(
    await page.evaluate(
      key => localStorage.getItem(`token-console.mock.unreadable.${key}`),
      SCENARIO_STORAGE_KEY,
    ),
  ).toBe('{"faults":[{"toString":1}]}');
  await page.reload();
  await expect(app.heading('Sign in')).toBeVisible();
  await expect(notice).toBeHidden();
});

test.describe('signed in', () => {
  test.use({ as: 'engineer' });

  test('two tabs that store changes at the same time lose none', async ({ app, page, context }) => {
    const other = await context.newPage();
    await other.goto('/sign-in');
    await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    const keys = (await Promise.all([page, other].map(signInTenTimes))).flat();
    expect(new Set(keys).size).toBe(20);
    for (const tab of [page, other]) await expect.poll(() => refused(tab, keys)).toEqual([]);
    await page.reload();
    await app.expectSignedIn();
    expect(await refused(page, keys)).toEqual([]);
  });

  test('the banner says that changes are no longer saved, as long as they are not', async ({ app, page }) => {
    await page.evaluate(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      addEventListener('roomagain', () => {
        Storage.prototype.setItem = setItem;
      });
    });
    await app.createToken({ name: 'Kept in memory' });
    await app.copyAndClose();
    await expect(app.row('Kept in memory')).toBeVisible();
    const notice = page
      .getByRole('status')
      .getByText('The browser’s storage is full or blocked, so changes are no longer saved.');
    await expect(notice).toBeVisible();
    await app.expectAccessible();
    await page.evaluate(() => dispatchEvent(new Event('roomagain')));
    await app.createToken({ name: 'Stored again' });
    await app.copyAndClose();
    await expect(notice).toBeHidden();
    await page.reload();
    await expect(app.row('Kept in memory')).toBeVisible();
  });
});

for (const path of ['/sign-in?from=/%09/evil.example', '//evil.example/sign-in?from=//evil.example']) {
  test(`${path} starts, and leads nowhere else`, async ({ page, baseURL }) => {
    await page.goto(`${baseURL}${path}&mock=as=engineer`);
    await expect(page.getByRole('button', { name: 'User menu: Emil Novak' })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin);
  });
}

/** Creates ten sessions at once, and returns their keys. */
function signInTenTimes(page: Page): Promise<string[]> {
  const form = { name: 'Session', scope: 'global', username: loginOf('user'), password: DEMO_PASSWORD };
  return page.evaluate(async body => {
    const create = async () => {
      const response = await fetch('/api/tokens', { method: 'POST', body: new URLSearchParams(body) });
      return (await response.json()).access_token;
    };
    return Promise.all(Array.from({ length: 10 }, create));
  }, form);
}

/** Those keys that the API does not accept. */
function refused(page: Page, keys: readonly string[]): Promise<string[]> {
  return page.evaluate(async keys => {
    const statusOf = async (key: string) =>
      (await fetch('/api/tokens/self', { headers: { 'Fastly-Key': key } })).status;
    const statuses = await Promise.all(keys.map(statusOf));
    return keys.filter((_, index) => statuses[index] !== 200);
  }, keys);
}
