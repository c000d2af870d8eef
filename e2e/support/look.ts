// A state of the console, looked at in every way.
import type { Page } from '@playwright/test';
import { type App, expect, test } from './fixtures.ts';

/** Each state is reached once, then looked at in every way: reaching it takes longer than looking. */
export async function look(app: App): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await test.step(colorScheme, async () => {
      await app.page.emulateMedia({ colorScheme });
      await app.expectAccessible();
    });
  }
  await test.step('320 px wide', async () => {
    await app.page.setViewportSize({ width: 320, height: 640 });
    await app.expectNoSidewaysScroll();
  });
}

/** That nothing has been pushed aside since the page was opened, so that a click meets what it was meant for. */
export async function expectNothingMoved(page: Page): Promise<void> {
  const moved = await page.evaluate(
    () =>
      new Promise<number>(resolve => {
        new PerformanceObserver(list => resolve(list.getEntries().length)).observe({
          type: 'layout-shift',
          buffered: true,
        });
        // Shifts that are on record are told before the next frame but one; without any, nothing is told.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
  expect(moved).toBe(0);
}
