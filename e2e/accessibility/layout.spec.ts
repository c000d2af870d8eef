// The layout at each width and with large text: nothing is beyond the edge, and the focus moves in the order of reading.
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { answerWithHostileNames } from '../support/hostile-names.ts';

test.use({ as: 'superuser' });

const PAGES = [
  '/account/personal/tokens',
  '/account/tokens?role=engineer',
  '/account/people',
  '/account/events',
] as const;

test('no page scrolls sideways, at any width and with text of twice the size', async ({ app, page }) => {
  for (const path of PAGES)
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      if (path.startsWith('/account/tokens'))
        await expect(page.getByRole('combobox', { name: 'Owner' })).toBeVisible();
      for (const size of ['100%', '200%']) {
        await page.evaluate(text => document.documentElement.style.setProperty('font-size', text), size);
        for (const width of [320, 640, 768, 1024, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          await app.expectNoSidewaysScroll();
        }
      }
    });
});

test('the header is one row from 768 pixels up, however long the names are', async ({ app, page }) => {
  await answerWithHostileNames(page);
  await page.goto('/account/personal/tokens');
  await app.openForm();
  const header = page.getByRole('banner');
  const parts = [
    ...(await header.getByRole('link').all()),
    header.getByRole('button', { name: /^Account: Northwind W/ }),
    header.getByText(/^\d:\d\d$/),
    app.userMenuButton,
  ];
  expect(parts).toHaveLength(8);
  for (const { width, tallest } of [
    { width: 320, tallest: 80 },
    { width: 768, tallest: 56 },
    { width: 1024, tallest: 56 },
    { width: 1440, tallest: 56 },
    { width: 1920, tallest: 56 },
  ])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await app.expectNoSidewaysScroll();
      for (const part of parts) await expect(part).toBeInViewport({ ratio: 1 });
      const bottom = async (part: Locator) =>
        part.evaluate(element => element.getBoundingClientRect().bottom);
      expect(await bottom(header)).toBeLessThanOrEqual(tallest);
      expect(await bottom(page.getByRole('region', { name: 'Demo' }))).toBeLessThanOrEqual(tallest + 44);
    });
});

test('the header is focused in the order of reading', async ({ page }) => {
  await expect(page.getByRole('banner').getByRole('button', { name: /^Account: / })).toBeVisible();
  for (const width of [320, 600, 800, 1000, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const boxes = await page
      .getByRole('banner')
      .locator('a, button, input')
      .evaluateAll(all =>
        all
          .filter(each => each.checkVisibility())
          .map(each => each.getBoundingClientRect().toJSON() as DOMRect),
      );
    expect(boxes.length).toBeGreaterThan(6);
    const jumps = boxes.filter((box, index) => {
      const before = boxes[index - 1];
      return before && box.top < before.bottom && box.left < before.left;
    });
    expect(jumps, `${width} px wide`).toEqual([]);
  }
});
