// The menu that switches between accounts.
import { expect, type Page } from '@playwright/test';
import type { App } from '../fixtures.ts';

export const switcher = (page: Page, account: string) =>
  page.getByRole('banner').getByRole('button', { name: `Account: ${account}` });

/** Chooses another account in the menu. */
export async function choose(page: Page, from: string, to: string): Promise<void> {
  await switcher(page, from).click();
  await page.getByRole('button', { name: new RegExp(`^${to}`) }).click();
}

/** The keys of all requests to the API from now on, except the request that ends a session with its own key. */
export function watchKeys(page: Page): Set<string> {
  const keys = new Set<string>();
  page.on('request', request => {
    const ends = request.method() === 'DELETE' && request.url().endsWith('/api/tokens/self');
    const key = request.headers()['fastly-key'];
    if (request.url().includes('/api/') && key !== undefined && !ends) keys.add(key);
  });
  return keys;
}

/** The accounts that all requests from now on are about, except those with the key of the session before. */
export function watchAccounts(page: Page, keyBefore: string | null): Set<string> {
  const accounts = new Set<string>();
  page.on('request', request => {
    const id = /\/customer\/(\w+)/.exec(request.url())?.[1];
    if (id !== undefined && request.headers()['fastly-key'] !== keyBefore) accounts.add(id);
  });
  return accounts;
}

export const sessionKey = (page: Page) =>
  page.evaluate(() => sessionStorage.getItem('token-console.session'));

export async function expectNorthwind(app: App): Promise<void> {
  await expect(switcher(app.page, 'Northwind Media')).toBeVisible();
  await expect(app.row('Checkout canary')).toBeVisible();
}
