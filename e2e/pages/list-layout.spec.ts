// The layout of each list at eight widths: rows are low, nothing is cut off, and the first row is in view.
import { expect, test } from '../support/fixtures.ts';

test.use({ now: '2026-11-24T12:00:00Z' });

const WIDTHS = [320, 640, 768, 1024, 1280, 1366, 1440, 1920];

/** With an order for each kind of column: always shown, left out on a narrow list, and folded into another column. */
const LISTS = [
  { address: '/account/tokens', orders: ['expires', '-created', 'role', 'type', 'status'] },
  { address: '/account/personal/tokens', orders: ['-created', 'scope', 'expires'] },
  { address: '/account/people', orders: ['name', 'two-factor', '-active-tokens'] },
  { address: '/account/events', orders: [null] },
];

/** The users at and close to the limit of active tokens see advice as well. */
const WORLDS = [
  { as: 'superuser', seed: 'default', lists: LISTS },
  { as: 'superuser', seed: 'large', lists: LISTS },
  { as: 'limited', seed: 'default', lists: [{ address: '/account/personal/tokens', orders: ['-created'] }] },
  { as: 'user', seed: 'at-limit', lists: [{ address: '/account/personal/tokens', orders: ['-created'] }] },
] as const;

/** The most pixels above the first row. */
const ABOVE_FIRST_ROW: Readonly<Record<number, number>> = { 320: 700, 1440: 360 };

for (const { as, seed, lists } of WORLDS)
  test.describe(`as ${as} with the ${seed} data`, () => {
    test.use({ as, seed });

    for (const { address, orders } of lists)
      test(`${address} fits each width, with its first row in view`, async ({ page }) => {
        await page.goto(address);
        await expect(page.getByRole('table').getByRole('row').nth(5)).toBeVisible();
        await expect(page.getByText(/^User tokens: .* People: /)).toBeHidden();
        for (const order of orders) {
          await page.setViewportSize({ width: 320, height: 900 });
          if (order !== null) {
            await page.getByRole('combobox', { name: 'Sort by' }).selectOption(order);
            await expect(page.locator('[aria-sort]')).toHaveAttribute(
              'aria-sort',
              order.startsWith('-') ? 'descending' : 'ascending',
            );
          }
          for (const width of WIDTHS)
            await test.step(`${width} px wide, sorted by ${order ?? 'time'}`, async () => {
              await page.setViewportSize({ width, height: 900 });
              // A list takes a frame to fit a new width.
              await expect
                .poll(async () => {
                  const { top, heights, ...rest } = await page.evaluate(layout);
                  return rest;
                })
                .toEqual({ outOfView: [], cutBadges: [], pixelsBeyondTheEdge: 0 });
              const { top, heights } = await page.evaluate(layout);
              expect(top).toBeLessThanOrEqual(ABOVE_FIRST_ROW[width] ?? Number.POSITIVE_INFINITY);
              if (width === 320) expect(Math.max(...heights)).toBeLessThanOrEqual(220);
              // In another order a column more may take the space of long names.
              if (width === 1440 && order === orders[0])
                expect(heights.filter(height => height <= 48).length).toBeGreaterThanOrEqual(
                  heights.length * 0.9,
                );
            });
        }
      });
  });

/** Runs in the page. */
function layout() {
  const root = document.documentElement;
  const rows = [...document.querySelectorAll('tbody tr')];
  const cells = [...document.querySelectorAll('thead th')];
  const sorted = cells.findIndex(cell => cell.matches('[aria-sort]'));
  const isInView = (element: Element | undefined) => {
    // A card leaves out what is empty.
    if (element?.textContent === '' && !element.querySelector('svg')) return true;
    if (!element?.checkVisibility()) return false;
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && left >= 0 && right <= root.clientWidth;
  };
  const isCut = (badge: Element) => {
    const cell = badge.closest('th, td')?.getBoundingClientRect();
    const { left, right } = badge.getBoundingClientRect();
    return cell && (left < cell.left || right > cell.right + 0.5 || badge.scrollWidth > badge.clientWidth);
  };
  return {
    top: (rows[0]?.getBoundingClientRect().top ?? 0) + scrollY,
    heights: rows.map(row => row.getBoundingClientRect().height),
    outOfView: rows.flatMap(row =>
      [
        { what: 'name', element: row.querySelector('th') ?? undefined },
        { what: 'sorted column', element: row.children[sorted] ?? row.children[0] },
        { what: 'action', element: [...row.querySelectorAll('button, a')].at(-1) },
      ].flatMap(({ what, element }) => (isInView(element) ? [] : [`${what} of ${row.textContent}`])),
    ),
    // The icons outside of buttons are those of badges.
    cutBadges: rows.flatMap(row =>
      [...row.querySelectorAll('svg')]
        .flatMap(icon => icon.closest('button') ?? icon.parentElement ?? [])
        .filter(badge => !badge.matches('button') && badge.checkVisibility() && isCut(badge))
        .map(badge => `${badge.textContent} of ${row.textContent}`),
    ),
    pixelsBeyondTheEdge: Math.max(
      0,
      root.scrollWidth - root.clientWidth,
      ...[...document.querySelectorAll('table')].map(
        ({ parentElement }) => (parentElement?.scrollWidth ?? 0) - (parentElement?.clientWidth ?? 0),
      ),
    ),
  };
}
