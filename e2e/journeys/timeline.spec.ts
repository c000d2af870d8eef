// The picture of an account: when tokens expire, by mouse, by keyboard, and as a table.
import { expectAccessibleState } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { matching, openAccount } from '../support/pages/account.ts';

test.use({ as: 'superuser', now: '2026-11-24T13:00:00Z' });

test('the mouse chooses days, and a mark lists its tokens or opens its only one', async ({ app, page }) => {
  await openAccount(app);
  const all = await matching(app);
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Timeline', exact: true });
  const marks = panel.getByRole('group', { name: 'Marks of the timeline' });
  await expect(
    marks.getByRole('button', { name: /^6 expired before 24 Nov 2026, Liam Byrne$/ }),
  ).toBeVisible();
  await expectAccessibleState(app);

  const box = await marks.boundingBox();
  if (box === null) throw new Error('no picture');
  const y = box.y + 20;
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 5 });
  await expect(panel.getByText(/^\d.* 2027: \d+ expire$/)).toBeVisible();
  const chosen = (await panel.getByText(/^\d.* 2027: \d+ expire$/).textContent()) ?? '';
  // The table waits for the end.
  expect(await matching(app)).toBe(all);
  await page.mouse.up();
  const count = Number(/(\d+) expire$/.exec(chosen)?.[1]);
  await expect.poll(() => matching(app)).toBe(count);
  await expect(page).toHaveURL(/[?&]from=2027-\d\d-\d\d&to=2027-\d\d-\d\d/);
  await expect(panel.getByLabel('Expires from')).toHaveValue(/^2027-/);
  await panel.getByRole('button', { name: 'All days' }).click();
  await expect.poll(() => matching(app)).toBe(all);

  await panel.getByRole('button', { name: 'By type' }).click();
  await expect(page).toHaveURL(/[?&]lanes=type/);
  const mark = marks.getByRole('button', { name: /^[2-9] expire .*, User tokens$/ }).first();
  const label = (await mark.getAttribute('aria-label')) ?? '';
  await mark.click();
  await expect.poll(() => matching(app)).toBe(Number.parseInt(label, 10));
  await page.goBack();
  await expect.poll(() => matching(app)).toBe(all);
  await marks
    .getByRole('button', { name: /^‘.*’ expires on .*, Automation tokens$/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^‘.*’ expires on .*, Automation tokens$/);
});

test('the keyboard walks the marks, chooses days and lists tokens, and a table says the same', async ({
  app,
  page,
}) => {
  await openAccount(app, '?panel=timeline&lanes=type');
  const all = await matching(app);
  const panel = page.getByRole('region', { name: 'Timeline', exact: true });
  const marks = panel.getByRole('group', { name: 'Marks of the timeline' });
  const { keyboard } = page;
  await app.tabTo(marks.getByRole('button').first());
  const focused = () => page.locator(':focus').getAttribute('aria-label');
  const first = await focused();
  expect(first).toMatch(/^\d+ expired before 24 Nov 2026, User tokens$/);
  await keyboard.press('ArrowDown');
  expect(await focused()).toMatch(/will be deleted for disuse .*, User tokens$/);
  await keyboard.press('ArrowUp');
  await keyboard.press('End');
  expect(await focused()).toMatch(/^\d+ never expire, User tokens$/);
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await keyboard.down('Shift');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(panel.getByText(/: \d+ expire$/)).toBeVisible();
  const chosen = (await panel.getByText(/: \d+ expire$/).textContent()) ?? '';
  expect(await matching(app)).toBe(all);
  await keyboard.up('Shift');
  await expect.poll(() => matching(app)).toBe(Number(/(\d+) expire$/.exec(chosen)?.[1]));
  await expect(marks.locator(':focus')).toHaveCount(1);

  await panel.getByLabel('Expires from').fill('2027-01-10');
  await panel.getByLabel('Expires to').fill('2027-03-20');
  await expect(page).toHaveURL(/from=2027-01-10&to=2027-03-20/);
  await panel.getByText('As a table').click();
  const cell = panel.getByRole('table').getByRole('button', { name: first ?? '', exact: true });
  await expect(cell).toHaveText(`${Number.parseInt(first ?? '', 10)}`);
  await cell.press('Enter');
  await expect.poll(() => matching(app)).toBe(Number.parseInt(first ?? '', 10));
  await expect(page.locator(':focus')).toHaveAccessibleName(first ?? '');
});
