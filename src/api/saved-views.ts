// The views that each user of each account has saved, in localStorage. Another user of the browser sees none of them.
import * as v from 'valibot';
import type { SavedView } from '../domain/saved-view.ts';
import { looksLikeSecret } from '../domain/secret-shape.ts';

type Owner = { readonly userId: string; readonly customerId: string };

/** Read as nothing if another version wrote it. */
const VERSION = 1;

const stored = v.object({
  version: v.literal(VERSION),
  views: v.array(v.object({ name: v.string(), search: v.string() })),
});

const NONE: readonly SavedView[] = [];

/** What was last read, with its text: callers get the same list until it changes. */
const read = new Map<string, { readonly text: string | null; readonly views: readonly SavedView[] }>();

const listeners = new Set<() => void>();

function keyOf({ userId, customerId }: Owner): string {
  return `token-console.views.${customerId}.${userId}`;
}

/** In the order in which they were saved. */
export function savedViews(owner: Owner): readonly SavedView[] {
  const key = keyOf(owner);
  const text = textAt(key);
  const before = read.get(key);
  if (before && before.text === text) return before.views;
  const views = parse(text);
  read.set(key, { text, views });
  return views;
}

/** @returns whether the views were stored. They are not if the browser has no storage for them. */
export function storeViews(owner: Owner, views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify({ version: VERSION, views }));
  } catch {
    return false;
  }
  for (const listener of listeners) listener();
  return true;
}

/** Calls the listener after each change, by this tab or another one. */
export function onSavedViewsChange(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener?.('storage', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener?.('storage', listener);
  };
}

function textAt(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parse(text: string | null): readonly SavedView[] {
  if (text === null) return NONE;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return NONE;
  }
  const content = v.safeParse(stored, json);
  if (!content.success) return NONE;
  // Somebody may have edited the storage.
  return content.output.views.filter(
    ({ name, search }) => ![name, ...new URLSearchParams(search).values()].some(looksLikeSecret),
  );
}
