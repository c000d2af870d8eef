// A view of the account's tokens that a user has saved: a name and the query string of its address.
import { isSameName } from './comparable-text.ts';
import { looksLikeSecret } from './secret-shape.ts';

export type SavedView = {
  readonly name: string;
  /** The query string of the address, without its `?`. */
  readonly search: string;
};

export const VIEW_NAME_MAX_LENGTH = 60;

/** More are hard to choose from, and a browser's storage is small. */
export const MOST_VIEWS = 50;

/** What is wrong with the name of a new view, or `null`. */
export function viewNameProblem(name: string, views: readonly SavedView[]): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'Enter a name.';
  if (trimmed.length > VIEW_NAME_MAX_LENGTH)
    return `Enter at most ${VIEW_NAME_MAX_LENGTH} characters. You entered ${trimmed.length}.`;
  if (looksLikeSecret(trimmed))
    return 'This looks like a secret. Views are stored in this browser. Enter a name.';
  if (views.some(view => isSameName(view.name, trimmed)))
    return 'You already have a view with this name. Enter another name, or delete that view first.';
  if (views.length >= MOST_VIEWS) return `You have ${MOST_VIEWS} views. Delete one first.`;
  return null;
}
