// Which token a row of a list is.
import { nameButtonId } from './focus-target.ts';

/** The id of the token in a row of a list, or `null` if the row is not a token's. */
export function tokenIdOfRow(row: HTMLElement | null): string | null {
  const prefix = nameButtonId('');
  const button = row?.querySelector(`[id^="${prefix}"]`);
  return button ? button.id.slice(prefix.length) : null;
}
