// The first rows of a live build: they are drawn before its main script runs, and the page then takes their place.
import type { Page } from '@playwright/test';
import { DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';

const MAIN = /\/assets\/index-[^/]+\.js$/;

const LIST = /\/api\/tokens$/;

const PERSONAL = '/account/personal/tokens';

test.describe('a live build', { tag: '@live' }, () => {
  test.use({ as: 'superuser', viewport: { width: 1440, height: 900 } });

  test('draws the first rows where the page will show them, and nothing of them can be used before', async ({
    app,
    page,
  }) => {
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: 900 });
      await expectSameLook(page, () => expect(app.row('Checkout canary')).toHaveCount(0));
    }
  });

  test('draws them in the chosen look, in UTC, and with blurred names', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('token-console.theme', 'dark');
      localStorage.setItem('token-console.utc', 'on');
      localStorage.setItem('token-console.privacy', 'on');
    });
    const { filter } = await expectSameLook(page);
    expect(filter).toContain('blur');
  });

  test('marks the token of the session among them if it was pasted', async ({ page }) => {
    const form = {
      name: 'Laptop',
      username: 'superuser@example.com',
      password: DEMO_PASSWORD,
      scope: 'global',
    };
    const created = await (await page.request.post('/api/tokens', { form })).json();
    await page.evaluate(key => {
      sessionStorage.setItem('token-console.session', key);
      sessionStorage.setItem('token-console.session-pasted', 'true');
    }, created.access_token);
    const { rows } = await expectSameLook(page);
    expect(rows[0]?.cells[0]).toMatch(/Laptop.*This session/);
  });

  test('keeps them on the screen until the page can show its own', async ({ app, page }) => {
    const answer = await hold(page, /\/api\/current_user$/);
    await watchRows(page);
    await page.goto(PERSONAL);
    await expect(app.row('Checkout canary')).toBeVisible();
    answer();
    await expect(page.getByRole('link', { name: 'Account tokens' })).toBeVisible();
    expect(await page.evaluate(() => window.rowsSeen)).toEqual({ drawn: true, gone: false });
  });

  test('draws none where the page shows something else than its first rows', async ({ app, page }) => {
    await watchRows(page);
    const expectNoneDrawn = async () => {
      expect(await page.evaluate(() => window.rowsSeen.drawn)).toBe(false);
    };
    await page.goto(`${PERSONAL}?q=canary`);
    await expect(app.row('Checkout canary')).toBeVisible();
    await expectNoneDrawn();
    await page.goto(`${PERSONAL}/new`);
    await expect(app.heading('Create a token')).toBeVisible();
    await expectNoneDrawn();
    await app.fail('tokens.list.500');
    await page.goto(PERSONAL);
    await expect(page.getByRole('alert')).toContainText('Server error (500).');
    await expectNoneDrawn();
    await app.clearFaults();
    await page.evaluate(() => localStorage.setItem('token-console.replacements.x.y', '[]'));
    await page.goto(PERSONAL);
    await expect(app.row('Checkout canary')).toBeVisible();
    await expectNoneDrawn();
  });

  test('starts without them if the API takes its time, and in the background', async ({ app, page }) => {
    await test.step('before the list has been answered', async () => {
      const release = await hold(page, LIST);
      await page.goto(PERSONAL);
      await expect(app.heading('Personal tokens')).toBeVisible();
      release();
      await expect(app.row('Checkout canary')).toBeVisible();
      await page.unroute(LIST);
    });
    await test.step('in a tab that is hidden meanwhile', async () => {
      await page.addInitScript(() => {
        window.requestAnimationFrame = () => 0;
      });
      await page.goto(PERSONAL);
      await expect(app.row('Checkout canary')).toBeVisible();
    });
    await test.step('in a tab that is hidden from the beginning', async () => {
      await page.addInitScript(() => {
        Object.defineProperty(document, 'hidden', { value: true });
      });
      await watchRows(page);
      await page.goto(PERSONAL);
      await expect(app.row('Checkout canary')).toBeVisible();
      expect(await page.evaluate(() => window.rowsSeen.drawn)).toBe(false);
    });
  });

  test('says that it can’t start if its main script can’t be loaded', async ({ page }) => {
    await page.route(MAIN, route => route.abort());
    await page.goto(PERSONAL);
    await expect(page.getByRole('alert')).toHaveText(
      'Token Console can’t start. Check your connection, then reload the page.',
    );
    await expect(page.locator('main')).toBeHidden();
  });
});

/** Opens the page with its main script held back, and then compares the rows before and after it has run. */
async function expectSameLook(page: Page, checkBefore = async () => {}) {
  const release = await hold(page, MAIN);
  await page.goto(PERSONAL);
  await expect(page.locator('tbody tr').first()).toBeVisible();
  await checkBefore();
  const before = await look(page);
  expect(before.rows.length).toBeGreaterThan(8);
  release();
  await expect(page.getByRole('checkbox', { name: 'Select this page' })).toBeVisible();
  const after = await look(page);
  expect({ ...after, rows: after.rows.slice(0, before.rows.length) }).toEqual(before);
  await page.unroute(MAIN);
  return before;
}

/** Holds a request back. @returns a function that lets it go. */
async function hold(page: Page, url: RegExp): Promise<() => void> {
  let release = () => {};
  const isReleased = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route(url, async route => {
    await isReleased;
    await route.continue();
  });
  return release;
}

/** What is seen of the heading and the rows, apart from their controls. */
function look(page: Page) {
  return page.evaluate(() => {
    const boxOf = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top, width, height].map(Math.round).join(' ');
    };
    const all = (selector: string, root: ParentNode = document) => [...root.querySelectorAll(selector)];
    const lookOf = (element: Element) => ({
      box: boxOf(element),
      cells: all('[data-label]', element).map(cell => `${boxOf(cell)} ${cell.textContent}`),
      times: all('time', element).map(time => time.getAttribute('title')),
    });
    const [name] = document.querySelectorAll('tbody bdi');
    const { filter, color } = getComputedStyle(name ?? document.body);
    return {
      heading: all('h1, h1 + div').map(boxOf),
      headers: all('thead th').map(boxOf),
      rows: all('tbody tr').map(lookOf),
      filter,
      color,
    };
  });
}

declare global {
  interface Window {
    /** Whether the first rows were drawn, and whether the rows were gone once since. */
    rowsSeen: { drawn: boolean; gone: boolean };
  }
}

async function watchRows(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.rowsSeen = { drawn: false, gone: false };
    new MutationObserver(() => {
      const isSeen = document.querySelector('tbody tr') !== null;
      if (document.querySelector('main > [inert]') !== null) window.rowsSeen.drawn = true;
      else if (window.rowsSeen.drawn && !isSeen) window.rowsSeen.gone = true;
    }).observe(document, { childList: true, subtree: true });
  });
}
