// The people page, and the dialog that off-boards a person.
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

/** The open dialog of an off-boarding, at any step. */
export function dialog(app: App): Locator {
  return app.page.getByRole('alertdialog');
}

/** The open dialog at a certain step, which its title names. */
export function step(app: App, name: string | RegExp): Locator {
  return app.page.getByRole('alertdialog', { name });
}

/** Opens the dialog from the list, and confirms the deletion of the tokens. */
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

/** Selects tokens on the account page. A worker keeps the selection, so each answer is awaited. */
export async function choose(app: App, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const box = app.page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
    await box.click();
    await expect(box).toBeChecked();
  }
}
