// Whether anything on the page has moved since it was opened, so that a click can miss its target.
import { expect, type Page } from '@playwright/test';

/** How often something has moved that the user did not cause. Only Chromium reports it. */
export function layoutShifts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));
    // A shift is recorded at the end of its frame.
    await nextFrame();
    await nextFrame();
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    return observer.takeRecords().length;
  });
}

export async function expectNothingMoved(page: Page): Promise<void> {
  expect(await layoutShifts(page), 'layout shifts').toBe(0);
}
