// The people page as a test handles it.
import type { Locator } from '@playwright/test';
import { type App, expect } from '../fixtures.ts';

/** As a superuser: opens the page with its list. */
export async function openPeople(app: App, search = ''): Promise<void> {
  await app.page.goto(`/account/people${search}`);
  await expect(app.heading('People')).toBeVisible();
  await expect(offBoardButtons(app).first()).toBeVisible();
}

export function offBoardButtons(app: App): Locator {
  return app.page.getByRole('button', { name: /^Off-board / });
}

export function offBoardButton(app: App, name: string): Locator {
  return app.page.getByRole('button', { name: `Off-board ${name}`, exact: true });
}

/** The open dialog of an off-boarding, whatever step it is at. */
export function dialog(app: App): Locator {
  return app.page.getByRole('alertdialog');
}

/** At which step it is: what its title says. */
export function step(app: App, name: string | RegExp): Locator {
  return app.page.getByRole('alertdialog', { name });
}

/** From the list to the first answer about their tokens. */
export async function deleteTokensOf(app: App, name: string, login: string): Promise<void> {
  await offBoardButton(app, name).click();
  await confirmLogin(app, login);
}

export async function confirmLogin(app: App, login: string): Promise<void> {
  await dialog(app).getByLabel('Type their login to confirm').fill(login);
  await dialog(app).getByLabel('Type their login to confirm').press('Enter');
}

export function press(app: App, name: string | RegExp): Promise<void> {
  return dialog(app).getByRole('button', { name }).first().click();
}

/** Chooses tokens on the account page. Which are chosen is kept by a worker, whose answer is waited for. */
export async function choose(app: App, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const box = app.page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
    await box.click();
    await expect(box).toBeChecked();
  }
}
