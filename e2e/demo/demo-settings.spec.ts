// The panel sets all that a link or a test can set.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expectCopied } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  addFault,
  closePanel,
  faults,
  openPanel,
  panel,
  press,
  settings,
} from '../support/pages/demo-panel.ts';

test.use({ as: 'engineer' });

test('latency is a number or a range, and an invalid one is reported at its field', async ({ page }) => {
  await openPanel(page);
  const least = panel(page).getByLabel('Minimum');
  const most = panel(page).getByLabel('Maximum');
  const leave = () => panel(page).getByRole('heading').first().click();
  await least.fill('80');
  await most.fill('40');
  await leave();
  await expect(panel(page).getByText('Enter at least the minimum.')).toBeVisible();
  await most.fill('fast');
  await leave();
  await expect(panel(page).getByText('Enter a whole number from 0 to 60000.')).toBeVisible();
  await most.fill('120');
  await leave();
  await expect(most).not.toHaveAttribute('aria-invalid');
  await closePanel(page);
  await expect(settings(page)).toHaveText(['latency 80–120 ms']);
  await page.reload();
  await openPanel(page);
  await expect(panel(page).getByLabel('Maximum')).toHaveValue('120');
  await panel(page).getByLabel('Maximum').fill('');
  await closePanel(page);
  await expect(settings(page)).toHaveText(['latency 80 ms']);
  await openPanel(page);
  await press(page, '0 ms');
  await closePanel(page);
  await expect(settings(page)).toHaveCount(0);
});

test('the clock can be stopped, moved, set and reset', async ({ page }) => {
  const time = () => page.evaluate(() => Date.now());
  const chosen = Date.parse('2026-03-01T09:30:00+01:00');
  await openPanel(page);
  await panel(page).getByLabel('Date and time').fill('2026-03-01T09:30');
  await press(page, 'Set and stop');
  await expect(
    panel(page).getByText('The time is 1 Mar 2026, 09:30 CET. The clock is stopped.'),
  ).toBeVisible();
  expect(await time()).toBe(chosen);
  await press(page, '+1 hour');
  expect(await time()).toBe(chosen + 3_600_000);
  await press(page, 'Start clock');
  await expect.poll(time).toBeGreaterThan(chosen + 3_600_000);
  await press(page, 'Set time');
  await expect(
    panel(page).getByText('1 Mar 2026, 09:30 CET. The clock was changed and is running.'),
  ).toBeVisible();
  await press(page, 'Stop clock');
  const stopped = await time();
  expect(stopped - chosen).toBeLessThan(60_000);
  await page.reload();
  await expect(settings(page)).toHaveText(['clock stopped']);
  expect(await time()).toBe(stopped);
  await openPanel(page);
  await panel(page).getByLabel('Date and time').fill('1969-12-31T00:00');
  await press(page, 'Set time');
  await expect(panel(page).getByText('Enter a date and time from 1970 on')).toBeVisible();
  await expect(panel(page).getByLabel('Date and time')).toBeFocused();
  await press(page, 'Use system time');
  await expect(panel(page).getByText('This is the system time.')).toBeVisible();
  expect(Math.abs((await time()) - Date.now())).toBeLessThan(60_000);
});

test('another user is signed in by a button, and everything is asked anew', async ({ app, page }) => {
  const before = await page.evaluate(() => sessionStorage.getItem('token-console.session') ?? '');
  await app.createToken({ name: 'Of the first user' });
  await app.copyAndClose();
  await expect(app.row('Of the first user')).toBeVisible();
  await openPanel(page);
  const user = panel(page).getByLabel('Sign in as');
  await user.press('ArrowDown');
  await expect(user).toHaveValue('billing@example.com');
  await expect(page.getByRole('button', { name: 'User menu: Emil Novak' })).toBeVisible();
  await press(page, 'Sign in');
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'User menu: Bea Lindqvist' })).toBeVisible();
  await expect(app.sessionsLink).toBeVisible();
  await expect(app.row('Of the first user')).toHaveCount(0);
  expect(await app.selfOf(before)).toMatchObject({ status: 401 });
});

test('other data and a reset keep the page and the user', async ({ app, page }) => {
  await page.goto('/account/personal/tokens?sort=name');
  await openPanel(page);
  await panel(page).getByLabel('Data', { exact: true }).selectOption('empty');
  await expect(settings(page)).toHaveCount(0);
  await press(page, 'Use this data');
  await expect(settings(page)).toHaveText(['data empty']);
  await expect(page.getByRole('button', { name: 'User menu: Emil Novak' })).toBeVisible();
  await expect(page).toHaveURL('/account/personal/tokens?sort=name');
  await app.createToken({ name: 'From before' });
  await app.copyAndClose();
  await expect(app.rows).toHaveCount(1);
  await expect(app.row('From before')).toBeVisible();
  await openPanel(page);
  await press(page, 'Reset demo data');
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'User menu: Emil Novak' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'You have no tokens yet' })).toBeVisible();
  await expect(app.rows).toHaveCount(0);
  await expect(settings(page)).toHaveText(['data empty']);
});

test('a copied link opens the same scenario elsewhere', async ({ app, page, browser }) => {
  await page.goto('/account/personal/tokens?sort=name');
  await openPanel(page);
  await panel(page).getByLabel('Date and time').fill('2026-03-01T09:30');
  await press(page, 'Set and stop');
  await addFault(page, 'user.get', '500', 'Until cleared');
  await addFault(page, 'tokens.list', '429', 'Several times', '3');
  await panel(page).getByLabel('Minimum').fill('20');
  const link = await expectCopied(app, () => press(page, 'Copy link'), /\?sort=name&mock=/);
  await expect(
    panel(page)
      .getByRole('paragraph')
      .filter({ hasText: /^Copied$/ }),
  ).toBeVisible();
  expect(new URL(link).search).toBe(
    '?sort=name&mock=as=engineer;faults=user.get.500,tokens.list.429*3;latency=20;stopped=2026-03-01T08:30:00Z',
  );
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(settings(other)).toHaveText(['latency 20 ms', 'clock stopped', 'faults 2']);
  await expect(other).toHaveURL(/\/account\/personal\/tokens\?sort=name$/);
  await openPanel(other);
  await expect(panel(other).getByLabel('Sign in as')).toHaveValue('engineer@example.com');
  await expect(faults(other)).toHaveText(['user.get.500 until cleared', 'tokens.list.429 next 2 requests']);
  await elsewhere.close();
});

test('a link that cannot be copied is selected', async ({ page }) => {
  await openPanel(page);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('blocked'));
  });
  await press(page, 'Copy link');
  const field = panel(page).getByLabel('Link to this scenario');
  await expect(field).toBeFocused();
  const link = await field.inputValue();
  expect(link).toMatch(/\?mock=as=engineer$/);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
});

test('the panel is accessible, with faults and errors in it', async ({ app, page }) => {
  await openPanel(page);
  await addFault(page, 'automation.services', 'time-out', 'Until cleared');
  await addFault(page, 'automation.services', '403-sudo', 'Several times', '9007199254740991');
  await addFault(page, 'tokens.list', '500', 'Several times', '0');
  await panel(page).getByLabel('Minimum').fill('fast');
  await panel(page).getByLabel('Date and time').fill('');
  await press(page, 'Set and stop');
  await expect(panel(page).getByText('Enter a date and time')).toBeVisible();
  await expectAccessibleState(app);
});
