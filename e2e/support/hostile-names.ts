// Names that other people could choose to break a page. The mock in the page answers with them instead of its own.
import type { Page } from '@playwright/test';

/** As long as a name may be, without a place to break it. */
export const UNBROKEN = 'W'.repeat(255);

/** Each letter carries accents that reach over the lines above and below. */
const STACKED = `Z${'\u0301\u0302\u0303\u0308'.repeat(8)}`.repeat(6);

/** Turns the words after it around. */
const REVERSED = `\u202E${'\u05E0'.repeat(60)}(live\u2066`;

/** By the names that the data has otherwise: of an account, people, tokens, services, and of a client. */
const HOSTILE: Readonly<Record<string, string>> = {
  'Northwind Media': `Northwind ${UNBROKEN}`,
  'Sana Ueda': `Sana ${UNBROKEN}`,
  'Umar Said': `${STACKED} yak`,
  'Emil Novak': REVERSED,
  'CI deploy': UNBROKEN,
  'Checkout canary': `${STACKED} zebra`,
  'Contractor laptop': `${REVERSED} laptop`,
  'checkout-api': UNBROKEN,
  'images-cdn': STACKED,
  curl: UNBROKEN,
};

/** From the next page that is loaded on. Only with the mock in the page. */
export async function answerWithHostileNames(page: Page): Promise<void> {
  await page.addInitScript(names => {
    const stringify: (value: unknown) => string | undefined = JSON.stringify;
    const inside = (text: string) => stringify(text)?.slice(1, -1) ?? '';
    JSON.stringify = (value: unknown) =>
      names.reduce<string | undefined>(
        (text, [name, hostile]) => text?.replaceAll(name, inside(hostile)),
        stringify(value),
      ) as string;
  }, Object.entries(HOSTILE));
}
