// Checks a state of the console for accessibility: with axe in light, dark and forced colours, and at 320 px.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { App } from './app.ts';

const NARROW = { width: 320, height: 640 };

/**
 * The other themes differ in their colours only, so axe checks only the contrast there. Afterwards the page is light and
 * as wide as before, so that a test can go on to its next state.
 */
export async function expectAccessibleState(app: App): Promise<void> {
  const { page } = app;
  const size = page.viewportSize();
  await test.step('light', () => app.expectAccessible());
  await test.step('dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await contrastViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });
  await test.step('forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await contrastViolations(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
  });
  await test.step('320 px wide', async () => {
    await page.setViewportSize(NARROW);
    await app.expectNoSidewaysScroll();
    if (size) await page.setViewportSize(size);
  });
}

/** The violations of WCAG 2.2 AA and of best practice, such as landmarks, that axe finds. */
export function violations(page: Page): Promise<object[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  return analyze(axe(page).withTags(tags));
}

function contrastViolations(page: Page): Promise<object[]> {
  return analyze(axe(page).withRules(['color-contrast', 'link-in-text-block']));
}

/** The mode for pages without frames, such as these, and results without details of what passed: each halves the time. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

async function analyze(builder: AxeBuilder): Promise<object[]> {
  const results = await builder.analyze();
  return results.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }));
}

/** How far something extends beyond the page or an open dialog. */
export function pixelsBeyondTheEdge(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll<HTMLElement>('dialog[open]')];
    // The page is narrower than the window by the space for a scrollbar.
    return Math.max(...boxes.map(box => box.scrollWidth - Math.min(box.clientWidth, box.offsetWidth)));
  });
}
