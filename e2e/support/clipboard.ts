// The clipboard. Tests that run at the same time share it, so each copies again until the clipboard has its own text.
import { expect, type Locator } from '@playwright/test';
import type { App } from './app.ts';

type Copy = () => Promise<void>;

/** Expects that the page copies this text, and returns it. Only Chromium lets a test read the clipboard. */
export async function expectCopied(app: App, copy: Copy, text: string | RegExp): Promise<string> {
  let copied = '';
  await copyUntil(app, copy, async () => {
    copied = await app.page.evaluate(() => navigator.clipboard.readText());
    if (typeof text === 'string') expect(copied).toBe(text);
    else expect(copied).toMatch(text);
  });
  return copied;
}

/** Expects that the page copies this text, and leaves it in the field, as pasted by the keyboard. */
export async function expectPasted(app: App, copy: Copy, field: Locator, text: string): Promise<void> {
  await copyUntil(app, copy, async () => {
    await field.fill('');
    await field.press('ControlOrMeta+V');
    await expect(field).toHaveValue(text, { timeout: 500 });
  });
}

async function copyUntil(app: App, copy: Copy, check: () => Promise<void>): Promise<void> {
  await app.allowClipboard();
  await expect(async () => {
    await copy();
    await check();
  }).toPass({ timeout: 7000 });
}
