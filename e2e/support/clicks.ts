// Counts the clicks of a journey, over reloads too. Enter in a form is no click.
import type { Page } from '@playwright/test';

/** @returns a function that says how many clicks there were since. */
export async function countClicks(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeFunction('countClick', () => {
    clicks += 1;
  });
  const listen = () => {
    addEventListener('click', event => event.detail > 0 && Reflect.get(window, 'countClick')(), true);
  };
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return () => clicks;
}
