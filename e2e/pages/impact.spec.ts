// What a deletion breaks, in the dialogs and as a change ticket, and who can change or purge a service.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expectCopied } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { matching, openAccount } from '../support/pages/account.ts';
import { dialog, openForThree } from '../support/pages/bulk-delete.ts';
import { offBoardButton, openPeople } from '../support/pages/people.ts';

test.use({ as: 'superuser' });

test('a dialog that deletes tokens says what breaks and what could take over, also as a ticket', async ({
  app,
  page,
}) => {
  const impact = dialog(page).getByRole('region', { name: 'What will break' });
  const copy = impact.getByRole('button', { name: 'Copy as a change ticket' });

  await test.step('several tokens', async () => {
    await openForThree({ app, page });
    await expect(impact).toContainText('2 of 3 tokens have been used.');
    const clients = impact.getByRole('listitem').filter({ hasText: 'fastly-' });
    await expect(clients).toContainText([
      /^fastly-js.*In use.*1 token, last used 3 hours ago/,
      /^fastly-purge-action/,
    ]);
    await expect(impact.getByRole('listitem').filter({ hasText: '203.0.113.80' })).toContainText(
      'No other token could take over.',
    );
    await expectAccessibleState(app);
    const ticket = await expectCopied(app, () => copy.click(), /^# Delete 3 tokens\n/);
    expect(ticket).toContain('- Account: Northwind Media');
    expect(ticket).toMatch(
      /^\| Purge news \| \w+ \| Inês Costa .* \| purge\\_select, purge\\_all \| .*UTC from 203/m,
    );
    expect(ticket).toMatch(/^\| Client \| fastly\\-js \| .* \(in use\) \| 1 \| Could use ‘/m);
    expect(ticket).toContain('All tokens of the account were compared.');
    await impact.getByText('How this is known').click();
    await expect(impact).toContainText('The API keeps only the last use of a token.');
    await page.keyboard.press('Escape');
  });

  await test.step('one of the own tokens, without the lists of the account', async () => {
    await page.goto('/account/personal/tokens');
    await app.deleteButton('CI deploy').click();
    await expect(impact).toContainText('fastly-');
    await expectCopied(
      app,
      () => copy.click(),
      /^# Delete token CI deploy\n[\s\S]*Only your own tokens were compared\./,
    );
    await expectAccessibleState(app);
    await page.keyboard.press('Escape');
  });

  await test.step('a session breaks nothing', async () => {
    await app.sessionsLink.click();
    await app.sessionRows
      .first()
      .getByRole('button', { name: /^Sign out/ })
      .click();
    await expect(app.signOutDialog).toBeVisible();
    await expect(app.signOutDialog.getByRole('heading', { name: 'What will break' })).toBeHidden();
    await page.keyboard.press('Escape');
  });

  await test.step('an off-boarding', async () => {
    await openPeople(app);
    await offBoardButton(app, 'Inês Costa').click();
    await expect(impact).toContainText('2 of 3 tokens have been used.');
    await expect(copy).toBeVisible();
  });
});

test('the account page says who and what can change or purge a service, and filters by it', async ({
  app,
  page,
}) => {
  await openAccount(app);
  await page.getByText('More filters', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Has access to service' }).fill('www');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page).toHaveURL(/[?&]service=\w+/);
  await page.getByText('Who can change or purge this service now').click();
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Purge everything' }) });
  const links = row.getByRole('link', { name: /^[\d,]+ tokens?$/ });
  await expect(links).toHaveCount(2);
  await expect(page.getByRole('link', { name: /^\d+ superusers?$/ })).toHaveAttribute(
    'href',
    /people\?q=Superuser/,
  );
  await expectAccessibleState(app);
  for (const access of ['limited', 'all']) {
    const link = links.nth(access === 'limited' ? 0 : 1);
    const count = Number.parseInt(((await link.textContent()) ?? '').replaceAll(',', ''), 10);
    await link.click();
    await expect(page).toHaveURL(new RegExp(`access=${access}&can=purge-all`));
    await expect(page.getByRole('button', { name: 'Remove filter: Can: Purge everything' })).toBeVisible();
    await expect.poll(() => matching(app)).toBe(count);
    await expect(links).toHaveCount(2);
  }
});
