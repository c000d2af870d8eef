// Every state of the event log is accessible, and the keyboard alone is enough.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { firstEvent } from '../support/pages/event-log.ts';

test.describe('as superuser', () => {
  test.use({ as: 'superuser' });

  test('the log is accessible: with events, as cards, with errors in its filters, after a failure', async ({
    app,
    page,
  }) => {
    await page.goto('/account/events?from=2020-01-01&type=token.destroy');
    await expect(firstEvent(page)).toBeVisible();
    await expectAccessibleState(app);
    await page.setViewportSize({ width: 320, height: 640 });
    await app.expectAccessible();
    await page.setViewportSize({ width: 1280, height: 720 });

    await page.goto('/account/events?token=0000000000000000000000&from=2026-11-24&to=2026-11-23');
    await expect(page.getByLabel('To', { exact: true })).toHaveAccessibleDescription(
      'Error: “To” is before “From”.',
    );
    await expect(page.getByRole('heading', { name: 'No events found for this token' })).toBeVisible();
    await expectAccessibleState(app);
    await page.getByRole('combobox', { name: 'User', exact: true }).fill('costa');
    await expect(page.getByRole('listbox', { name: 'User' }).getByRole('option')).toHaveCount(1);
    await expectAccessibleState(app);

    await app.fail('events.list.500');
    await page.goto('/account/events');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessibleState(app);
  });
});

test.describe('as user', () => {
  test.use({ as: 'user' });

  test('the keyboard alone filters, opens a token, and comes back', async ({ app, page }) => {
    const { keyboard } = page;
    await page.goto('/account/events');
    await expect(firstEvent(page)).toBeVisible();
    await page.getByLabel('Event', { exact: true }).focus();
    await keyboard.press('ArrowDown');
    await expect(page).toHaveURL('/account/events?type=token.create');
    await keyboard.press('Tab');
    await expect(page.getByLabel('Token ID')).toBeFocused();
    const link = page.getByRole('table').getByRole('link').first();
    await expect(link).toBeVisible();
    await app.tabTo(link);
    await keyboard.press('Enter');
    await expect(app.heading('Personal tokens')).toBeVisible();
    await page.goBack();
    await expect(app.heading('Events')).toBeVisible();
    await expect(page.getByLabel('Event', { exact: true })).toHaveValue('token.create');
  });
});
