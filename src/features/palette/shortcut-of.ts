// Which shortcut a key press is, if it is meant for the page.
import { SHORTCUTS, type Shortcut } from './actions.ts';

/** Where a key is text or chooses something. In a checkbox of a row it is neither. */
const FIELD =
  'input:not([type="checkbox"]), select, textarea, [contenteditable]:not([contenteditable="false"]), [role="combobox"], [role="listbox"]';

const OVERLAY = 'dialog[open], [popover]:popover-open';

/**
 * @returns `null` in a field, with a modifier, and while a dialog or menu is open. Enter is the browser's: the row that
 * `j` and `k` go to has the focus on what Enter opens.
 */
export function shortcutOf(event: KeyboardEvent): Exclude<Shortcut, 'Enter'> | null {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return null;
  if (event.target instanceof Element && event.target.closest(FIELD)) return null;
  if (document.querySelector(OVERLAY)) return null;
  const { key } = event;
  return isShortcut(key) && key !== 'Enter' ? key : null;
}

function isShortcut(key: string): key is Shortcut {
  return Object.hasOwn(SHORTCUTS, key);
}
