// Moves between the rows of the list on the page, and selects them.

/** The row that has the focus. */
export function currentRow(): HTMLTableRowElement | null {
  return document.activeElement?.closest<HTMLTableRowElement>('main tbody tr') ?? null;
}

/** Moves the focus to what opens the next row or the row before. Without a current row, to the first one. */
export function moveToRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('main tbody tr')].filter(opener);
  const row = currentRow();
  const at = row === null ? -1 : rows.indexOf(row);
  const next = rows[at === -1 ? 0 : at + step];
  if (next === undefined) return;
  opener(next)?.focus();
  next.scrollIntoView({ block: 'nearest' });
}

export function selectRow(): void {
  currentRow()?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
}

/** Moves the focus to the search of the page, with its text selected. */
export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"], main search input');
  field?.focus();
  field?.select();
}

/** The first control of the row's title, such as the button with the name. */
function opener(row: HTMLTableRowElement): HTMLElement | null {
  return row.querySelector<HTMLElement>('th a, th button') ?? row.querySelector<HTMLElement>('a, button');
}
