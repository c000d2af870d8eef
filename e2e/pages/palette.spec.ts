// The command palette and the keyboard shortcuts of the pages.
import { expect, test } from '../support/fixtures.ts';
import { box, makeToken, openPalette, option, paste } from '../support/pages/palette.ts';

test.describe('for a superuser', () => {
  test.use({ as: 'superuser' });

  test('the box finds pages, tokens, people and services, runs actions, and identifies IDs and addresses', async ({
    app,
    page,
  }) => {
    await page.getByRole('button', { name: 'Search or identify' }).click();
    await expect(box(page)).toBeFocused();
    await box(page).fill('events');
    await option(page, 'Events').click();
    await expect(app.heading('Events')).toBeVisible();

    // A person, whose tokens are listed.
    await openPalette(page);
    await box(page).fill('emil');
    await option(page, /^Emil Novak/).click();
    await expect(page).toHaveURL(/\/account\/tokens\?owner=\w+$/);

    // A token by its name, with the keyboard only.
    await openPalette(page);
    await box(page).fill('deploy checkout');
    await expect(page.getByRole('listbox').getByRole('group', { name: 'Tokens' })).toContainText(
      'Deploy checkout',
    );
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Deploy checkout' });
    await expect(drawer).toBeVisible();
    const id = new URL(page.url()).searchParams.get('token') ?? '';

    // From within the drawer, an error line leads to the same token.
    await openPalette(page);
    await box(page).fill(`12:03 ERROR Token '${id}' expired at 2026-03-10T23:48:00Z`);
    await expect(option(page, /^Deploy checkout/)).toBeVisible();
    await app.expectAccessible();
    await page.keyboard.press('Enter');
    await expect(drawer).toBeVisible();
    await page.keyboard.press('Escape');

    // A service, an address and a client.
    await openPalette(page);
    await box(page).fill('sandbox');
    await page.getByRole('group', { name: 'Services' }).getByRole('option').first().click();
    await expect(page).toHaveURL(/\/account\/tokens\?service=\w+$/);
    const used = await page.evaluate(async () => {
      const key = sessionStorage.getItem('token-console.session') ?? '';
      const response = await fetch('/api/tokens', { headers: { 'Fastly-Key': key } });
      const tokens: { ip: string | null; user_agent: string | null }[] = await response.json();
      return tokens.find(({ ip, user_agent }) => ip && user_agent && !user_agent.includes('Mozilla'));
    });
    await openPalette(page);
    await box(page).fill(used?.ip ?? '');
    await option(page, /^Tokens last used from/).click();
    await expect(page).toHaveURL(/\/account\/tokens\?q=[\d.]+$/);
    await expect(app.rows.first()).toBeVisible();
    await openPalette(page);
    await box(page).fill('203.0.113.251');
    await expect(page.getByText('No token was last used from this address.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(box(page)).toBeHidden();
  });
});

test.describe('for an engineer', () => {
  test.use({ as: 'engineer' });

  test('the box searches their own tokens, and a failed question can be repeated', async ({ app, page }) => {
    const { secret } = await makeToken(page, 'superuser@example.com', 'Of a superuser');
    await openPalette(page);
    await expect(option(page, 'People')).toBeHidden();
    await box(page).fill('deploy checkout');
    await expect(option(page, /^Deploy checkout/)).toBeVisible();
    await page.setViewportSize({ width: 320, height: 640 });
    await app.expectNoSidewaysScroll();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Deploy checkout' })).toBeVisible();
    await expect(page).toHaveURL(/\/account\/personal\/tokens\?token=\w+$/);

    await app.fail('tokens.self.500*1');
    await openPalette(page);
    await paste(page, secret);
    const dialog = page.getByRole('dialog', { name: 'Identify this secret?' });
    await dialog.getByRole('button', { name: 'Identify' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByRole('button', { name: 'Identify' }).click();
    const answer = page.getByRole('dialog', { name: 'Token identified' });
    await expect(answer).toContainText('Of a superuser');
    await expect(answer).toContainText(
      'Only its owner or a superuser of this account can delete this token.',
    );
    await expect(answer).toContainText('Unknown: no loaded list has this token');
    await app.expectNoSidewaysScroll();
  });

  test('shortcuts move between rows, select, open and replace; they do nothing in a field and can be switched off', async ({
    app,
    page,
  }) => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help).toContainText('Go to the next row');
    await app.expectAccessible();
    await page.keyboard.press('n');
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');

    const [first = '', second = ''] = await app.rowNames();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(page.getByRole('button', { name: second, exact: true })).toBeFocused();
    await page.keyboard.press('k');
    await expect(page.getByRole('button', { name: first, exact: true })).toBeFocused();
    await page.keyboard.press('x');
    await expect(app.row(first).getByRole('checkbox')).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: first })).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: first, exact: true })).toBeFocused();

    await page.keyboard.press('/');
    const filter = page.getByRole('searchbox', { name: 'Filter tokens' });
    await expect(filter).toBeFocused();
    await page.keyboard.type('nr?');
    await expect(filter).toHaveValue('nr?');
    await filter.fill('');

    const menu = await app.openUserMenu();
    const choice = menu.getByRole('checkbox', { name: 'Keyboard shortcuts of one key' });
    await choice.uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await app.expectSignedIn();
    await page.keyboard.press('?');
    await openPalette(page);
    await expect(help).toBeHidden();
    await box(page).fill('shortcuts');
    await page.keyboard.press('Enter');
    await help.getByRole('checkbox', { name: 'Keyboard shortcuts of one key' }).check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await expect(app.heading(`Replace ‘${first}’`)).toBeVisible();
  });
});
