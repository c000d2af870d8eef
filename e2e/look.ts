// A state of the console, looked at in every way.
import { type App, test } from './fixtures.ts';

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
