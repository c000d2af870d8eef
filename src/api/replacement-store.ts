// The replacements in progress of each user and account, in localStorage: ids, types and times, and no secret.
import * as v from 'valibot';
import { isId } from '../domain/id.ts';
import { isForgotten, type Replacement, withOwnUse } from '../domain/replacement/replacement.ts';
import { replacementsKey } from './has-replacements.ts';
import { serverNow } from './server-clock.ts';

export type ReplacementOwner = { readonly userId: string; readonly customerId: string };

/** Read as nothing if another version wrote it. */
const VERSION = 1;

const id = v.pipe(v.string(), v.check(isId));
const instant = v.pipe(
  v.number(),
  v.check(time => !Number.isNaN(new Date(time).getTime())),
  v.transform(time => new Date(time)),
);
const kind = v.picklist(['user', 'automation']);

const storedReplacement = v.object({
  oldId: id,
  newId: id,
  oldKind: kind,
  newKind: kind,
  createdAt: instant,
  verifiedAt: v.array(instant),
  provenAt: v.nullable(instant),
  quietMs: v.nullable(v.pipe(v.number(), v.minValue(0))),
  oldUses: v.array(instant),
  endedAt: v.nullable(instant),
});

const stored = v.object({ version: v.literal(VERSION), replacements: v.array(v.unknown()) });

const NONE: readonly Replacement[] = [];

/** What was last read or written of each entry, with its text: callers get the same list until it changes. */
const entries = new Map<string, { readonly text: string | null; readonly list: readonly Replacement[] }>();

const listeners = new Set<() => void>();

/** The oldest first. The same list until it changes. */
export function replacementsOf(owner: ReplacementOwner): readonly Replacement[] {
  const key = replacementsKey(owner);
  const before = entries.get(key);
  const text = readText(key);
  // Without storage, what this page has written counts.
  if (before && (text === undefined || text === before.text)) return before.list;
  const list = parse(text ?? null);
  entries.set(key, { text: text ?? null, list });
  return list;
}

/**
 * Adds a replacement, in place of one with the same new token.
 * @returns whether it outlives this page. It does not if the browser has no storage for it.
 */
export function putReplacement(owner: ReplacementOwner, replacement: Replacement): boolean {
  const others = replacementsOf(owner).filter(({ newId }) => newId !== replacement.newId);
  return write(owner, [...others, replacement]);
}

/**
 * Changes what is stored now, which another tab may have changed since the caller read it. A replacement that was
 * dropped meanwhile stays dropped.
 */
export function changeReplacement(
  owner: ReplacementOwner,
  newId: string,
  change: (current: Replacement) => Replacement,
): void {
  const list = replacementsOf(owner);
  const next = list.map(each => (each.newId === newId ? change(each) : each));
  if (next.some((each, index) => each !== list[index])) write(owner, next);
}

/** Notes that this console has used a new token itself. Nothing to note if the token replaces none. */
export function noteOwnUse(owner: ReplacementOwner, newId: string, at: Date): void {
  changeReplacement(owner, newId, current => withOwnUse(current, at));
}

export function dropReplacement(owner: ReplacementOwner, newId: string): void {
  const list = replacementsOf(owner);
  const rest = list.filter(each => each.newId !== newId);
  if (rest.length < list.length) write(owner, rest);
}

/** Calls the listener after each change, by this tab or another one. */
export function onReplacementsChange(listener: () => void): () => void {
  if (listeners.size === 0) globalThis.addEventListener?.('storage', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) globalThis.removeEventListener?.('storage', tell);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

function write(owner: ReplacementOwner, list: readonly Replacement[]): boolean {
  const key = replacementsKey(owner);
  const text = list.length === 0 ? null : format(list);
  let isStored = true;
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    isStored = false;
  }
  // Another tab's text stays in a storage that is full. It is not ours, so it must not take the place of ours.
  entries.set(key, { text: isStored ? text : (readText(key) ?? null), list });
  tell();
  return isStored;
}

/** `undefined` if the browser allows no storage. */
function readText(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

function format(list: readonly Replacement[]): string {
  const replacements = list.map(each => ({
    ...each,
    createdAt: each.createdAt.getTime(),
    verifiedAt: each.verifiedAt.map(time => time.getTime()),
    provenAt: each.provenAt?.getTime() ?? null,
    oldUses: each.oldUses.map(time => time.getTime()),
    endedAt: each.endedAt?.getTime() ?? null,
  }));
  return JSON.stringify({ version: VERSION, replacements });
}

/** Those that ended long ago are left out. Entries that cannot be read are left out, too, so that one of them does not take the others with it. */
function parse(text: string | null): readonly Replacement[] {
  if (text === null) return NONE;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return NONE;
  }
  const content = v.safeParse(stored, json);
  if (!content.success) return NONE;
  const now = serverNow();
  return content.output.replacements.flatMap(each => {
    const replacement = v.safeParse(storedReplacement, each);
    return replacement.success && !isForgotten(replacement.output, now) ? [replacement.output] : [];
  });
}
