// Finds the element that gets focus after a row of a list was removed or its dialog was closed (product 4.0).
import { pageTitle } from '../../ui/page-title.ts';

/** The id of the button that deletes the selected tokens. */
export const DELETE_SELECTED_ID = 'delete-selected';

/** The id of the drawer's delete button. */
export const DRAWER_DELETE_ID = 'delete-open-token';

/** The id of the advice at the limit of active tokens. */
export const LIMIT_ADVICE_ID = 'limit-advice';

/** The id of a row's delete button. */
export function deleteButtonId(tokenId: string): string {
  return `delete-${tokenId}`;
}

/** The id of the button with the token's name in its row, which opens its details. */
export function nameButtonId(tokenId: string): string {
  return `open-${tokenId}`;
}

/** The button with the token's name in its row, or `null` if the row is not shown. */
export function nameButton(tokenId: string): HTMLElement | null {
  return document.getElementById(nameButtonId(tokenId));
}

/** The mark of the token in the timeline, if it was used last. */
export function lastUsedMark(tokenId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-token="${CSS.escape(tokenId)}"][tabindex="0"]`);
}

/**
 * The button of the row `id`, or of the nearest remaining row, else the page's heading.
 * @param ids the rows of the list, in order.
 * @param removed rows that were removed but may still be rendered for a moment.
 */
export function nearestButton(
  buttonId: (id: string) => string,
  ids: readonly string[],
  id: string,
  removed: ReadonlySet<string> = new Set(),
): HTMLElement | null {
  const index = Math.max(0, ids.indexOf(id));
  for (const candidate of [...ids.slice(index), ...ids.slice(0, index).reverse()]) {
    const button = removed.has(candidate) ? null : document.getElementById(buttonId(candidate));
    if (button) return button;
  }
  return pageTitle();
}
