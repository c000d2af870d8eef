// Names that other people could choose to break a page: nothing becomes wider, and no accent is drawn over another row.
import { type App, expect, test } from '../support/fixtures.ts';
import { answerWithHostileNames, UNBROKEN } from '../support/hostile-names.ts';
import { openAccount } from '../support/pages/account.ts';
import { rows } from '../support/pages/event-log.ts';
import { openPeople } from '../support/pages/people.ts';

const WIDTHS = [320, 640, 768, 1024, 1366, 1920];

/** Wide tables scroll in their frame, but no name makes them wider. */
const WIDEST_TABLE = 1370;

test.use({ as: 'superuser' });

test.beforeEach(({ page }) => answerWithHostileNames(page));

test('personal tokens, their details, and the dialog to delete one fit at every width', async ({
  app,
  page,
}) => {
  await page.goto('/account/personal/tokens');
  await expect(app.rows.first()).toBeVisible();
  const stacked = page.getByRole('rowheader').filter({ hasText: 'zebra' }).locator('bdi');
  expect(await stacked.evaluate(roomForAccents), 'accents stay in their row').toBeGreaterThanOrEqual(0);

  await app.row(UNBROKEN).getByRole('button', { name: UNBROKEN, exact: true }).click();
  await expect(page.getByText('Token ID')).toBeVisible();
  await expectFits(app);
  await page.keyboard.press('Escape');
  await expectFits(app);
  await app.deleteButton(UNBROKEN).click();
  await expect(app.deleteDialog).toBeVisible();
  await expectFits(app);
});

test('a new token fits its dialog at every width, and its secret can be copied', async ({ app, page }) => {
  await page.goto('/account/personal/tokens');
  await app.createToken({ name: `New ${'W'.repeat(250)}` });
  await expectFits(app);
  await page.setViewportSize({ width: 320, height: 500 });
  await app.revealDialog.getByRole('button', { name: 'Copy', exact: true }).click({ trial: true });
  await app.secretField.click({ trial: true });
  await app.copyAndClose();
});

test('the tokens and people of the account, their dialogs, and events fit at every width', async ({
  app,
  page,
}) => {
  await openAccount(app);
  await expectFits(app);
  const zebra = page.getByRole('rowheader').filter({ hasText: 'zebra' });
  await zebra.getByRole('button').click();
  await expect(
    page.getByRole('dialog').getByRole('list', { name: 'Newest events of this token' }),
  ).toBeVisible();
  await expectFits(app);

  await openPeople(app);
  await expectFits(app);
  await page.getByRole('row').filter({ hasText: 'yak' }).getByRole('button').click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectFits(app);

  await page.goto('/account/events?type=all');
  await expect(rows(page).first()).toBeVisible();
  await expectFits(app);
});

async function expectFits(app: App): Promise<void> {
  for (const width of WIDTHS) {
    await test.step(`${width} px`, async () => {
      await app.page.setViewportSize({ width, height: 900 });
      await app.expectNoSidewaysScroll();
      const widest = await app.page
        .locator('table')
        .evaluateAll(tables => Math.max(0, ...tables.map(table => table.scrollWidth)));
      expect(widest, 'the width of the widest table').toBeLessThanOrEqual(Math.max(width, WIDEST_TABLE));
    });
  }
}

/** The pixels between what is drawn of a name and the edge of its row. Runs in the page. */
function roomForAccents(name: Element): number {
  const { overflow, overflowClipMargin } = getComputedStyle(name);
  if (overflow !== 'clip') return Number.NEGATIVE_INFINITY;
  const [drawn, row] = [name.getBoundingClientRect(), name.closest('tr')?.getBoundingClientRect()];
  const margin = Number.parseFloat(overflowClipMargin);
  return row ? Math.min(drawn.top - margin - row.top, row.bottom - drawn.bottom - margin) : Number.NaN;
}
