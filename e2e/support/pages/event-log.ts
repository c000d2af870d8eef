// The table of the events page.
import type { Locator, Page } from '@playwright/test';

export const table = (page: Page) => page.getByRole('table', { name: 'Events, newest first' });

export const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });

/** What happened, in the newest event. */
export const firstEvent = (page: Page) => rows(page).getByRole('rowheader').first();

/** The events of a token, e.g. "Token created". */
export const event = (page: Page, what: string, token: string) =>
  rows(page)
    .filter({ has: page.getByRole('rowheader', { name: what, exact: true }) })
    .filter({ has: page.getByRole('link', { name: token, exact: true }) });

/** The id of the event's token. */
export async function tokenOf(row: Locator): Promise<string> {
  const href = (await row.getByRole('link').getAttribute('href')) ?? '';
  return new URL(href, 'http://localhost').searchParams.get('token') ?? '';
}

/** The texts of one column, row by row, without those of columns that are folded into it. */
export async function column(page: Page, label: string): Promise<string[]> {
  const index = (await table(page).getByRole('columnheader').allInnerTexts()).indexOf(label);
  return table(page)
    .locator(`tbody tr > :nth-child(${index + 1})`)
    .evaluateAll(cells => cells.map(cell => cell.firstChild?.textContent ?? ''));
}

export const times = (page: Page) =>
  table(page)
    .locator('time')
    .evaluateAll(all => all.map(each => Date.parse(each.getAttribute('datetime') ?? '')));

export const whats = async (page: Page) => [
  ...new Set(await rows(page).getByRole('rowheader').allInnerTexts()),
];
