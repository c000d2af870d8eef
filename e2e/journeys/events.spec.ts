// The event log: what a superuser sees, and an event that has just happened.
import { expect, test } from '../support/fixtures.ts';
import { event, rows, times, whats } from '../support/pages/event-log.ts';

test.describe('as superuser', () => {
  test.use({ as: 'superuser' });

  test('the log shows the tokens of everyone, newest first', async ({ app, page }) => {
    await page.getByRole('link', { name: 'Events' }).click();
    await expect(app.heading('Events')).toBeVisible();
    await expect(page.getByText('You see all actions in this account.')).toBeVisible();
    await expect(event(page, 'Token deleted', 'Contractor laptop')).toContainText('Sana Ueda');
    await expect(event(page, 'Token deleted', 'Leaked in a log')).toContainText('Grace Oyelaran');
    const shown = await times(page);
    expect(shown).toEqual([...shown].sort((a, b) => b - a));
    expect((await whats(page)).sort()).toEqual(['Token created', 'Token deleted']);
  });
});

test.describe('as engineer', () => {
  test.use({ as: 'engineer' });

  test('a deletion is in the log at once, and leads to all events of its token', async ({ app, page }) => {
    await app.deleteButton('Hackathon').click();
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(app.deleteDialog).toBeHidden();
    await page.getByRole('link', { name: 'Events' }).click();
    const first = rows(page).first();
    await expect(first.getByRole('rowheader')).toHaveText('Token deleted');
    await expect(first.getByRole('link')).toHaveText('Hackathon');
    await expect(first).toContainText('Emil Novak');
    await expect(event(page, 'Token created', 'Hackathon')).toContainText('(deleted)');
    await first.getByRole('link').click();
    await expect(rows(page)).toHaveCount(2);
    await expect(page).toHaveURL(/\?type=all&token=\w+$/);
  });
});
