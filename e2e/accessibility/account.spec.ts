// Every state of the account page is accessible. One test walks through several states.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { drawer, openAccount, openButton } from '../support/pages/account.ts';

test.use({ as: 'superuser' });

// Few rows: axe needs seconds for a full page, and finds no more in it.
const FEW = '?q=deploy&size=25';

/** All rows in view, because a bar that sticks to the edge would lie over one of them. */
const TALL = { width: 1280, height: 1600 };

test('the list is accessible: with filters and a selection, without a match, after a failure', async ({
  app,
  page,
}) => {
  await page.setViewportSize(TALL);
  await openAccount(app, `${FEW}&role=engineer`);
  await page.getByRole('checkbox', { name: 'Select Deploy checkout' }).check();
  await expect(page.getByRole('region', { name: 'Selection' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Owner or creator' }).press('ArrowDown');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await expectAccessibleState(app);

  await openAccount(app, '?q=zzzz');
  await expect(page.getByRole('heading', { name: 'No tokens match these filters' })).toBeVisible();
  await expectAccessibleState(app);

  await app.fail('automation.list.500');
  await page.goto(`/account/tokens${FEW}`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(openButton(app, 'Deploy checkout')).toBeVisible();
  await expectAccessibleState(app);
});

test('the drawer is accessible, also for a token that does not exist', async ({ app }) => {
  await openAccount(app, '?q=global+api+token');
  await openButton(app, 'Global API Token').click();
  await expect(drawer(app, 'Global API Token')).toBeVisible();
  await expectAccessibleState(app);

  await openAccount(app, `${FEW}&token=NoSuchToken`);
  await expect(drawer(app, 'Token not found')).toBeVisible();
  await expectAccessibleState(app);
});

test('as cards, the list can be sorted and every action is in view', async ({ app, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openAccount(app, FEW);
  await app.expectAccessible();
  await page.getByLabel('Sort by').selectOption('Name, Z to A');
  await expect(page).toHaveURL(/[?&]sort=-name\b/);
  const pageSelection = page.getByRole('checkbox', { name: 'Select this page' });
  await pageSelection.check();
  await expect(page.getByRole('checkbox', { name: 'Select Deploy checkout' })).toBeChecked();
  await expect(page.locator('input[type=checkbox]:visible').first()).toBeFocused();
  await expect(pageSelection).toBeInViewport();
  await expect(page.getByText('Select this page')).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Delete…' }),
  ).toBeInViewport();
  await openButton(app, 'Deploy checkout').click();
  await expect(
    drawer(app, 'Deploy checkout').getByRole('button', { name: 'Delete', exact: true }),
  ).toBeInViewport();
  await app.expectNoSidewaysScroll();
});

test('the keyboard alone filters, selects, opens a token and walks to the next', async ({ app, page }) => {
  await openAccount(app);
  const { keyboard } = page;
  await page.getByRole('searchbox', { name: 'Filter tokens' }).focus();
  await keyboard.type('terraform');
  await expect(app.rows).not.toHaveCount(50);
  const [first = '', second = ''] = await app.rowNames();
  const box = page.getByRole('checkbox', { name: `Select ${first}`, exact: true });
  await app.tabTo(box);
  await keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1 selected');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(drawer(app, first)).toBeVisible();
  await keyboard.press('ArrowDown');
  await expect(drawer(app, second)).toBeVisible();
  await keyboard.press('Escape');
  await expect(openButton(app, second)).toBeFocused();
});
