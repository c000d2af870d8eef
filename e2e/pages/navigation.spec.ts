// The header: the pages that each role is offered, the mark of the current page, and the menu of the user.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expectCopied } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';

const FOR_EVERYONE = ['Personal tokens', 'Events'];
const FOR_SUPERUSERS = ['Personal tokens', 'Account tokens', 'People', 'Events'];

test.describe('as superuser', () => {
  test.use({ as: 'superuser' });

  test('every page is offered, also 320 pixels wide', async ({ app, page }) => {
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await expect(links).toHaveText(FOR_SUPERUSERS);
    await page.setViewportSize({ width: 320, height: 640 });
    await app.expectNoSidewaysScroll();
    for (const link of await links.all()) await expect(link).toBeInViewport({ ratio: 1 });
  });

  test('the user menu says who is signed in and where, and is used by keyboard and by mouse', async ({
    app,
    page,
  }) => {
    const { keyboard } = page;
    const menu = page.getByRole('group', { name: 'User menu' });
    const theme = (name: string) => menu.getByRole('radio', { name, exact: true });
    const root = page.locator('html');
    await app.tabTo(app.userMenuButton);
    await expect(menu).toBeHidden();
    await keyboard.press('Enter');
    for (const text of ['Sana Ueda', 'Superuser', 'Northwind Media']) await expect(menu).toContainText(text);
    await expectAccessibleState(app);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(menu).toBeInViewport({ ratio: 1 });
    await page.setViewportSize({ width: 1280, height: 720 });

    await keyboard.press('Tab');
    await expect(menu.getByRole('button', { name: 'Copy ID' })).toBeFocused();
    const id = await menu.getByRole('code').textContent();
    await expectCopied(app, () => keyboard.press('Enter'), id ?? '');
    await expect(menu.getByText('Copied')).toBeVisible();

    await keyboard.press('Tab');
    await expect(theme('System')).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(theme('Dark')).toBeChecked();
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(app.userMenuButton).toBeFocused();

    // The focus is never behind the open menu.
    await keyboard.press('Space');
    await expect(menu).toBeVisible();
    await expect(menu.getByText('Copied')).toBeHidden();
    await app.tabTo(menu.getByRole('button', { name: 'Sign out' }));
    await keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Demo settings' })).toBeFocused();
    await expect(menu).toBeHidden();

    await app.userMenuButton.click();
    await theme('System').check();
    await expect(root).not.toHaveAttribute('data-theme');
    await app.heading('Personal tokens').click();
    await expect(menu).toBeHidden();
    await app.userMenuButton.click();
    await app.userMenuButton.click();
    await expect(menu).toBeHidden();
  });

  test('every page has a title and gets the focus on its heading, and Back and Forward return to the place', async ({
    app,
    page,
  }) => {
    const nav = page.getByRole('navigation', { name: 'Main' });
    const title = (name: string) => `${name} – Northwind Media – Token Console`;
    const scrolled = () => page.evaluate(() => scrollY);
    const toLastRow = async () => {
      await page.getByRole('row').last().scrollIntoViewIfNeeded();
      expect(await scrolled()).toBeGreaterThan(100);
      return scrolled();
    };
    await page.setViewportSize({ width: 1024, height: 400 });
    await expect(page).toHaveTitle(title('Personal tokens'));
    await nav.getByRole('link', { name: 'Account tokens' }).click();
    await expect(page).toHaveTitle(title('Account tokens'));
    await expect(app.rows).toHaveCount(50);
    const place = await toLastRow();

    await nav.getByRole('link', { name: 'Events' }).evaluate(link => link.focus({ preventScroll: true }));
    await page.keyboard.press('Enter');
    await expect(app.heading('Events')).toBeFocused();
    await expect(page).toHaveTitle(title('Events'));
    expect(await scrolled()).toBe(0);
    const placeInEvents = await toLastRow();

    // The last rows appear only after the page.
    await page.goBack();
    await expect(app.heading('Account tokens')).toBeFocused();
    await expect(page).toHaveTitle(title('Account tokens'));
    await expect.poll(scrolled).toBe(place);

    await page.goForward();
    await expect(app.heading('Events')).toBeFocused();
    await expect(page).toHaveTitle(title('Events'));
    await expect.poll(scrolled).toBe(placeInEvents);
    await page.reload();
    await expect(app.heading('Events')).toBeVisible();
    await expect(page).toHaveTitle(title('Events'));
  });

  test('without the role, only the pages for everyone are offered', async ({ app, page }) => {
    await app.fail('user.get.500');
    const refused = page.waitForResponse(response => response.url().endsWith('/api/current_user'));
    await page.reload();
    expect((await refused).status()).toBe(500);
    await expect(app.row('Checkout canary')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(FOR_EVERYONE);
  });
});

for (const user of ['billing', 'user'] as const) {
  test.describe(`as ${user}`, () => {
    test.use({ as: user });

    test('the pages for everyone are offered', async ({ page }) => {
      await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(FOR_EVERYONE);
    });
  });
}

test.describe('as engineer', () => {
  test.use({ as: 'engineer' });

  test('the current page is marked, with and without filters', async ({ app, page }) => {
    const nav = page.getByRole('navigation', { name: 'Main' });
    const current = nav.locator('[aria-current="page"]');
    await expect(nav.getByRole('link')).toHaveText(FOR_EVERYONE);
    await expect(current).toHaveText(['Personal tokens']);
    await nav.getByRole('link', { name: 'Events' }).click();
    await expect(app.heading('Events')).toBeVisible();
    await expect(current).toHaveText(['Events']);
    await page.goto('/account/events?type=all');
    await expect(current).toHaveText(['Events']);
  });

  test('an unknown address shows nothing of a session to somebody without one', async ({ app, page }) => {
    await page.goto('/nowhere');
    await expect(app.heading('Page not found')).toBeVisible();
    await expect(page).toHaveTitle('Page not found – Northwind Media – Token Console');
    await app.signOut();
    await expect(app.heading('Sign in')).toBeFocused();
    const requests: string[] = [];
    page.on('request', request => requests.push(new URL(request.url()).pathname));
    await page.goto('/nowhere');
    await expect(app.heading('Page not found')).toBeVisible();
    await expect(page).toHaveTitle('Page not found – Token Console');
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
    await expect(app.userMenuButton).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await expect(app.heading('Sign in')).toBeFocused();
    expect(requests.filter(path => path.startsWith('/api/'))).toEqual([]);
  });
});
