// A secret that is pasted into a filter, or that is part of an address, goes no further.
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'superuser' });

// An id could have these characters too.
const SECRET = 'bV1qZt8XwPs0nkRj4YhC9uLmA2eFd7Gx';

test('a secret pasted into a filter reaches no address and no request, and the field says why', async ({
  app,
  page,
}) => {
  const sent: string[] = [];
  page.on('framenavigated', frame => sent.push(frame.url()));
  page.on('request', request => sent.push(request.url()));
  const navigation = page.getByRole('navigation');
  const expectRefused = async (label: string, pasted: string) => {
    const field = page.getByLabel(label, { exact: true });
    await field.fill(pasted);
    await page.getByRole('heading', { level: 1 }).click();
    await expect(field).toHaveAccessibleDescription(/This looks like a secret, so it was not used/);
    // A name right after it is used, so that nothing of the secret is still waiting.
    await field.fill('Sana Ueda');
    await expect(field).not.toHaveAccessibleDescription(/This looks like a secret/);
  };

  await expectRefused('Filter tokens', SECRET);
  await expect(page).toHaveURL(/\?q=Sana\+Ueda$/);
  await navigation.getByRole('link', { name: 'Account tokens' }).click();
  await expect(app.heading('Account tokens')).toBeVisible();
  await expectRefused('Filter tokens', `Fastly-Key: ${SECRET}`);
  await expect(page).toHaveURL(/\?q=Sana\+Ueda$/);
  await navigation.getByRole('link', { name: 'People' }).click();
  await expect(app.heading('People')).toBeVisible();
  await expectRefused('Filter users', `FASTLY_API_TOKEN="${SECRET}"`);
  await expect(page).toHaveURL(/\?q=Sana\+Ueda$/);
  await navigation.getByRole('link', { name: 'Events' }).click();
  await expect(app.heading('Events')).toBeVisible();
  await expectRefused('Token ID', SECRET);
  const user = page.getByRole('combobox', { name: 'User', exact: true });
  await user.fill(SECRET);
  await expect(user).toHaveAccessibleDescription(/This looks like a secret, so it was not used/);
  await expect(user).toHaveValue('');

  expect(sent.join('\n')).toContain('Sana+Ueda');
  expect(sent.join('\n')).not.toContain(SECRET);
});

test('a secret in an address is removed at once, and the page says so', async ({ app, page }) => {
  const sent: string[] = [];
  page.on('request', request => {
    if (!request.isNavigationRequest()) sent.push(`${request.url()} ${request.headers().referer ?? ''}`);
  });
  await page.goto(`/account/events?token=${SECRET}&type=all#${SECRET}`);
  await expect(app.heading('Events')).toBeVisible();
  await expect(page.getByText('The page address contained a possible secret.')).toBeVisible();
  await expect(page).toHaveURL('/account/events?type=all');
  await expect(page.getByLabel('Token ID', { exact: true })).toHaveValue('');
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.join('\n')).not.toContain(SECRET);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('The page address contained a possible secret.')).toBeHidden();
});

test('a secret after the # of an open page is removed, too', async ({ app, page }) => {
  await page.goto('/account/events?type=all');
  await expect(app.heading('Events')).toBeVisible();
  await page.goto(`/account/events?type=all#${SECRET}`);
  await expect(page.getByText('The page address contained a possible secret.')).toBeVisible();
  await expect(page).toHaveURL('/account/events?type=all');
});
