// The filters of the account page: text, counters, selects, and the address that holds them.
import { expect, test } from '../support/fixtures.ts';
import { drawer, matching, numberIn, openAccount, openButton, result } from '../support/pages/account.ts';

test.use({ as: 'superuser' });

test('the text finds names, ids, owners, addresses, clients and pasted error lines', async ({
  app,
  page,
}) => {
  await openAccount(app);
  const all = await matching(app);
  const search = page.getByRole('searchbox', { name: 'Filter tokens' });
  await openButton(app, 'Deploy checkout').click();
  await expect(drawer(app, 'Deploy checkout')).toBeVisible();
  const id = new URL(page.url()).searchParams.get('token');
  await page.keyboard.press('Escape');
  await expect(drawer(app, 'Deploy checkout')).toBeHidden();
  const found: [string, string][] = [
    ['checkout deploy', 'Deploy checkout'],
    [`${id}`, 'Deploy checkout'],
    [`401: Token ${id} expired at 2026-11-24T10:00:00Z`, 'Deploy checkout'],
    ['engineer@example.com', 'Deploy checkout'],
    ['lindqvist', 'Quarterly report'],
    ['2001:db8:a0b1::77', 'Local development'],
    ['jenkins', 'Image pipeline'],
  ];
  for (const [text, name] of found) {
    await search.fill(text);
    await expect(openButton(app, name).first()).toBeVisible();
    await expect.poll(() => matching(app)).toBeLessThan(all);
  }
  await expect(page).toHaveURL(/[?&]q=jenkins/);
  await page.reload();
  await expect(search).toHaveValue('jenkins');
  await expect(openButton(app, 'Image pipeline')).toBeVisible();
  await search.fill('');
  await expect(result(app)).toHaveText(`${all} of ${all} tokens`);
  await expect(page).toHaveURL('/account/tokens');
});

test('a space typed after a word is kept', async ({ app, page }) => {
  await openAccount(app);
  const search = page.getByRole('searchbox', { name: 'Filter tokens' });
  await search.pressSequentially('deploy ');
  await expect(page).toHaveURL(/[?&]q=deploy$/);
  await search.pressSequentially('checkout');
  await expect(page).toHaveURL(/[?&]q=deploy\+checkout$/);
  await expect(search).toHaveValue('deploy checkout');
  await expect(app.rows).toHaveCount(1);
});

test('each counter filters to the number of tokens that it shows, one at a time', async ({ app, page }) => {
  await openAccount(app);
  const all = await matching(app);
  const counters = page.getByRole('list', { name: 'Needs attention' }).getByRole('button');
  await expect(counters).toHaveText([
    /^\d+ expire this week$/,
    /^\d+ never expire$/,
    /^\d+ unused for 45 days$/,
    /^\d+ never used$/,
    /^\d+ expired$/,
    /^1 legacy$/,
  ]);
  for (const counter of await counters.all()) {
    const count = await numberIn(counter);
    expect(count).toBeGreaterThan(0);
    await counter.click();
    await expect(counter).toHaveAttribute('aria-pressed', 'true');
    await expect(result(app)).toHaveText(`${count} of ${all} tokens`);
    await expect(counter).toContainText(`${count} `);
    await expect(page.getByRole('button', { pressed: true })).toHaveCount(1);
  }
  await counters.last().click();
  await expect(page.getByRole('button', { pressed: true })).toHaveCount(0);
  await expect(result(app)).toHaveText(`${all} of ${all} tokens`);
});

test('status and type can be combined', async ({ app, page }) => {
  await openAccount(app);
  await page.getByLabel('Type', { exact: true }).selectOption('Automation token');
  await expect(page).toHaveURL(/[?&]type=automation\b/);
  await expect(openButton(app, 'Release pipeline')).toBeVisible();
  await expect(openButton(app, 'Deploy checkout')).toBeHidden();
  await page.getByLabel('Status', { exact: true }).selectOption('Never used');
  await expect(page).toHaveURL(/[?&]status=never-used\b/);
  await expect(openButton(app, 'Disaster recovery')).toBeVisible();
  await expect(openButton(app, 'Release pipeline')).toBeHidden();
  await page.goBack();
  await expect(page.getByLabel('Status', { exact: true })).toHaveValue('');
  await expect(openButton(app, 'Release pipeline')).toBeVisible();
});

test('the other filters open on demand, say how many are in use, and are cleared together', async ({
  app,
  page,
}) => {
  await openAccount(app);
  const all = await matching(app);
  await page.getByText('More filters').click();
  await page.getByLabel('Role', { exact: true }).selectOption('Billing');
  await expect(openButton(app, 'Invoice export')).toBeVisible();
  await expect(openButton(app, 'Deploy checkout')).toBeHidden();
  await page.getByLabel('Scope', { exact: true }).selectOption('Global API access');
  await expect(openButton(app, 'Quarterly report')).toBeVisible();
  await expect(openButton(app, 'Invoice export')).toBeHidden();
  await expect(page.getByText('More filters (2 in use)')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Scope', { exact: true })).toHaveValue('global');
  const chips = page.getByRole('list', { name: 'Filters in use' });
  await expect(chips.getByRole('button')).toHaveText(['Role: Billing', 'Scope: Global API access']);
  await page.getByRole('button', { name: 'Remove filter: Role: Billing' }).click();
  await expect(page.getByRole('button', { name: 'Remove filter: Scope: Global API access' })).toBeFocused();
  await expect(page.getByLabel('Role', { exact: true })).toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(chips).toBeHidden();
  await expect(page.getByRole('searchbox', { name: 'Filter tokens' })).toBeFocused();
  await expect(page).toHaveURL('/account/tokens');
  await page.goBack();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(result(app)).toHaveText(`${all} of ${all} tokens`);
  await expect(page).toHaveURL('/account/tokens');
  await expect(page.getByRole('searchbox', { name: 'Filter tokens' })).toBeFocused();
});

test('days must be whole numbers within limits', async ({ app, page }) => {
  await openAccount(app);
  const all = await matching(app);
  await page.getByText('More filters').click();
  const unused = page.getByRole('textbox', { name: 'Unused for' });
  await unused.fill('600');
  await expect(page).toHaveURL(/[?&]unused=600\b/);
  await expect(openButton(app, 'Deploy checkout')).toBeHidden();
  await expect(openButton(app, 'Hackathon')).toBeVisible();
  await unused.fill('999');
  await expect(page.getByText('Whole days from 1 to 730.')).toBeVisible();
  await expect(unused).toHaveAttribute('aria-invalid', 'true');
  await unused.fill('');
  await expect(result(app)).toHaveText(`${all} of ${all} tokens`);
  await expect(openButton(app, 'Terraform edge network')).toBeVisible();
  await page.getByRole('textbox', { name: 'Expires within' }).fill('5');
  await expect(openButton(app, 'Terraform edge network')).toBeHidden();
  await expect(openButton(app, 'Quarterly report')).toBeVisible();
});

test('an owner is chosen by keyboard, and named after a reload', async ({ app, page }) => {
  await openAccount(app);
  await page.getByText('More filters').click();
  const owner = page.getByRole('combobox', { name: 'Owner or creator' });
  await owner.press('ArrowDown');
  await expect(page.getByRole('option', { name: /Bea Lindqvist/ })).toBeVisible();
  await owner.pressSequentially('billing@');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await owner.press('Enter');
  await expect(owner).toHaveValue('Bea Lindqvist');
  await expect(page.getByRole('cell', { name: /billing@example\.com/ })).toHaveCount(await matching(app));
  await page.reload();
  await expect(owner).toHaveValue('Bea Lindqvist');
  const chip = page.getByRole('button', { name: 'Remove filter: Owner or creator: Bea Lindqvist' });
  await expect(chip).toBeVisible();
  await page.getByRole('button', { name: 'Any person' }).click();
  await expect(owner).toHaveValue('');
  await expect(owner).toBeFocused();
  await expect(page).toHaveURL('/account/tokens');
});

test('tokens with access to a service are counted: limited to it, or for all services', async ({
  app,
  page,
}) => {
  await openAccount(app, '?type=automation');
  await page.getByText('More filters').click();
  await page.getByRole('combobox', { name: 'Has access to service' }).fill('www');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page).toHaveURL(/[?&]service=\w+/);
  const sentence = page.getByText(
    /^\d+ tokens? (is|are) limited to www\S+, \d+ (has|have) access to all services\. Expired tokens are not counted\.$/,
  );
  await expect(sentence).toBeVisible();
  const [text = ''] = await sentence.allInnerTexts();
  const [limited = 0, everywhere = 0] = text.match(/\d+/g)?.map(Number) ?? [];
  expect(limited + everywhere).toBe(await matching(app));
  await expect(page.getByRole('cell', { name: 'All services', exact: true })).toHaveCount(everywhere);
  await expect(page.getByRole('cell', { name: /^(This service|\d+ services)$/ })).toHaveCount(limited);
  await page.getByLabel('Access', { exact: true }).selectOption('Limited to this service');
  await expect(page).toHaveURL(/[?&]access=limited\b/);
  await expect(app.rows).toHaveCount(limited);
});

test('filters without a match say so, and can be cleared', async ({ app, page }) => {
  await openAccount(app, '?q=zzzz&status=expired');
  await expect(page.getByRole('heading', { name: 'No tokens match these filters' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(app.rows).toHaveCount(50);
  const search = page.getByRole('searchbox', { name: 'Filter tokens' });
  await expect(search).toHaveValue('');
  await search.fill('401: Token 9Zi8xxyBP2X4Gi6v3AyaDz expired at 2026-11-24T10:00:00Z');
  await page.getByRole('link', { name: 'Search the events for this ID' }).click();
  await expect(page).toHaveURL('/account/events?type=all&token=9Zi8xxyBP2X4Gi6v3AyaDz');
});

test('a reload restores every filter in the address', async ({ app, page }) => {
  const search = '?q=deploy&type=user&role=engineer&scope=global&sort=-name&size=25';
  await openAccount(app, search);
  await page.reload();
  await expect(page).toHaveURL(`/account/tokens${search}`);
  await expect(page.getByLabel('Type', { exact: true })).toHaveValue('user');
  await expect(page.getByLabel('Role', { exact: true })).toHaveValue('engineer');
  await expect(page.getByLabel('Rows per page')).toHaveValue('25');
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
});

test('an address with hostile values opens the page', async ({ app, page }) => {
  await openAccount(
    app,
    '?status[]=1&type={"a":1}&role=constructor&scope=%00&page=-1&size=100000&token=..%2F..%2Fx',
  );
  await expect(app.rows).toHaveCount(50);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
