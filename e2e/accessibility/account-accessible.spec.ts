// The account page in every state that matters: no axe violation in light and dark, nothing sticks out at 320 px, and the keyboard alone.

import { type App, expect, test } from '../support/fixtures.ts';
import { look } from '../support/look.ts';
import { drawer, openAccount, openButton } from '../support/pages/account.ts';

test.use({ as: 'superuser' });

// Few rows: a full page keeps axe busy for seconds, and says no more.
const FEW = '?q=deploy&size=25';

const STATES: { name: string; reach: (app: App) => Promise<void> }[] = [
  { name: 'list', reach: app => openAccount(app, FEW) },
  {
    name: 'list with filters open and in use',
    reach: async app => {
      await openAccount(app, `${FEW}&role=engineer`);
      await app.page.getByRole('combobox', { name: 'Owner or creator' }).press('ArrowDown');
      await expect(app.page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'list with a selection',
    reach: async app => {
      await openAccount(app, FEW);
      await app.page.getByRole('checkbox', { name: 'Select Deploy checkout' }).check();
      await expect(app.page.getByRole('region', { name: 'Selection' })).toBeVisible();
    },
  },
  {
    name: 'drawer',
    reach: async app => {
      await openAccount(app, '?q=global+api+token');
      await openButton(app, 'Global API Token').click();
      await expect(drawer(app, 'Global API Token')).toBeVisible();
    },
  },
  {
    name: 'drawer of a token that is not there',
    reach: async app => {
      await openAccount(app, `${FEW}&token=NoSuchToken`);
      await expect(drawer(app, 'Token not found')).toBeVisible();
    },
  },
  { name: 'nothing fits', reach: app => openAccount(app, '?q=zzzz') },
  {
    name: 'one list failed',
    reach: async app => {
      await openAccount(app, FEW);
      await app.fail('automation.list.500');
      await app.page.reload();
      await expect(app.page.getByRole('alert')).toBeVisible();
    },
  },
];

for (const { name, reach } of STATES) {
  test(name, async ({ app }) => {
    test.slow();
    await reach(app);
    await look(app);
  });
}

test('as cards, sorted by their select, with every action in reach', async ({ app, page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await openAccount(app, FEW);
  await app.expectAccessible();
  await page.getByLabel('Sort by').selectOption('Name, Z to A');
  await expect(page).toHaveURL(/[?&]sort=-name\b/);
  await page.getByRole('checkbox', { name: 'Select Deploy checkout' }).check();
  await expect(
    page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Delete…' }),
  ).toBeInViewport();
  await openButton(app, 'Deploy checkout').click();
  await expect(
    drawer(app, 'Deploy checkout').getByRole('button', { name: 'Delete', exact: true }),
  ).toBeInViewport();
  await app.expectNoSidewaysScroll();
});

test('the keyboard alone filters, opens, walks, selects and clears', async ({ app, page }) => {
  await openAccount(app);
  const { keyboard } = page;
  await page.getByRole('searchbox', { name: 'Filter tokens' }).focus();
  await keyboard.type('terraform');
  await expect(app.rows).not.toHaveCount(50);
  const [first = '', second = ''] = await app.rowNames();
  const box = page.getByRole('checkbox', { name: `Select ${first}`, exact: true });
  for (
    let step = 0;
    step < 60 && !(await box.evaluate(element => element === document.activeElement));
    step++
  )
    await keyboard.press('Tab');
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
