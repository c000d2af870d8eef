// Tests of the stored replacements: who sees which, what survives, and what happens to text that nobody can read.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Replacement } from '../domain/replacement/replacement.ts';
import { storageOf, stubLocalStorage } from './browser-storage-harness.ts';
import { hasReplacements, replacementsKey } from './has-replacements.ts';
import {
  changeReplacement,
  dropReplacement,
  noteOwnUse,
  onReplacementsChange,
  putReplacement,
  replacementsOf,
} from './replacement-store.ts';

const NOW = new Date('2026-11-27T10:00:00Z');

/** Each test has an owner of its own, because the module keeps what it has read. */
let number = 0;
let owner = { userId: 'user', customerId: 'customer' };

const replacement = (newId: string, changes: Partial<Replacement> = {}): Replacement => ({
  oldId: 'old',
  newId,
  oldKind: 'user',
  newKind: 'automation',
  createdAt: NOW,
  verifiedAt: [NOW],
  provenAt: null,
  quietMs: null,
  oldUses: [NOW],
  endedAt: null,
  ...changes,
});

let texts: Map<string, string>;
let events: EventTarget;

beforeEach(() => {
  number += 1;
  owner = { userId: `user${number}`, customerId: 'customer' };
  texts = stubLocalStorage();
  events = new EventTarget();
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
});

afterEach(() => vi.unstubAllGlobals());

it('gives back what was stored, and the same list until it changes', () => {
  expect(hasReplacements(owner)).toBe(false);
  expect(putReplacement(owner, replacement('a', { provenAt: NOW, quietMs: 60_000 }))).toBe(true);
  putReplacement(owner, replacement('b'));
  const list = replacementsOf(owner);
  expect(list).toEqual([replacement('a', { provenAt: NOW, quietMs: 60_000 }), replacement('b')]);
  expect(replacementsOf(owner)).toBe(list);
  expect(hasReplacements(owner)).toBe(true);
  changeReplacement(owner, 'a', () => replacement('a'));
  expect(replacementsOf(owner)).toEqual([replacement('a'), replacement('b')]);
  const changed = replacementsOf(owner);
  changeReplacement(owner, 'b', current => current);
  expect(replacementsOf(owner)).toBe(changed);
  dropReplacement(owner, 'a');
  dropReplacement(owner, 'b');
  expect(texts.size).toBe(0);
});

it('reads what another tab has written', () => {
  putReplacement(owner, replacement('a'));
  const heard = vi.fn();
  const stop = onReplacementsChange(heard);
  const key = replacementsKey(owner);
  texts.set(key, (texts.get(key) ?? '').replace('"newId":"a"', '"newId":"z"'));
  events.dispatchEvent(new Event('storage'));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(replacementsOf(owner).map(({ newId }) => newId)).toEqual(['z']);
  stop();
  putReplacement(owner, replacement('b'));
  expect(heard).toHaveBeenCalledTimes(1);
});

it('changes what another tab has stored meanwhile, and brings nothing back that it has dropped', () => {
  putReplacement(owner, replacement('a'));
  const key = replacementsKey(owner);
  const text = texts.get(key) ?? '';
  texts.set(key, text.replace('"provenAt":null', `"provenAt":${NOW.getTime()}`));
  changeReplacement(owner, 'a', current => ({ ...current, quietMs: 60_000 }));
  expect(replacementsOf(owner)).toEqual([replacement('a', { provenAt: NOW, quietMs: 60_000 })]);
  texts.delete(key);
  changeReplacement(owner, 'a', current => ({ ...current, quietMs: null }));
  expect(replacementsOf(owner)).toEqual([]);
});

it('forgets a replacement 30 days after its end', () => {
  const month = 30 * 86_400_000;
  const endedAt = new Date(Date.now() - month);
  putReplacement(owner, replacement('a', { endedAt }));
  putReplacement(owner, replacement('b', { endedAt: new Date(Date.now() - month / 2) }));
  const text = texts.get(replacementsKey(owner)) ?? '';
  texts.delete(replacementsKey(owner));
  expect(replacementsOf(owner)).toEqual([]);
  texts.set(replacementsKey(owner), text);
  expect(replacementsOf(owner).map(({ newId }) => newId)).toEqual(['b']);
});

it.each([
  ['another user', { userId: 'other', customerId: 'customer' }],
  ['another account', { userId: 'user', customerId: 'other' }],
])('shows nothing to %s', (_, other) => {
  putReplacement(owner, replacement('a'));
  expect(replacementsOf(other)).toEqual([]);
  expect(hasReplacements(other)).toBe(false);
});

it.each([
  ['no JSON', 'x'],
  ['another version', '{"version":2,"replacements":[]}'],
  ['another shape', '[]'],
])('reads %s as nothing', (_, text) => {
  texts.set(replacementsKey(owner), text);
  expect(replacementsOf(owner)).toEqual([]);
});

it('leaves out only the entries that it cannot read', () => {
  putReplacement(owner, replacement('a'));
  const key = replacementsKey(owner);
  const { version, replacements } = JSON.parse(texts.get(key) ?? '');
  const bad = [null, { ...replacements[0], newId: '../x' }, { ...replacements[0], createdAt: 9e99 }];
  texts.set(key, JSON.stringify({ version, replacements: [...bad, ...replacements] }));
  expect(replacementsOf(owner)).toEqual([replacement('a')]);
});

it.each([
  ['blocked', { getItem: refuse, setItem: refuse, removeItem: refuse }],
  ['full', { ...storageOf(new Map()), setItem: refuse }],
])('keeps it in the page and says so if the storage is %s', (_, storage) => {
  vi.stubGlobal('localStorage', storage);
  expect(putReplacement(owner, replacement('a'))).toBe(false);
  expect(replacementsOf(owner)).toEqual([replacement('a')]);
});

it('notes the own use of a token that replaces another one, and of no other', () => {
  putReplacement(owner, replacement('a', { verifiedAt: [] }));
  noteOwnUse(owner, 'a', NOW);
  noteOwnUse(owner, 'b', NOW);
  expect(replacementsOf(owner)).toEqual([replacement('a', { verifiedAt: [NOW] })]);
});

it('stores ids, types and times only', () => {
  putReplacement(owner, replacement('a'));
  const content = JSON.parse(texts.get(replacementsKey(owner)) ?? '');
  expect(Object.keys(content.replacements[0]).toSorted()).toEqual([
    'createdAt',
    'endedAt',
    'newId',
    'newKind',
    'oldId',
    'oldKind',
    'oldUses',
    'provenAt',
    'quietMs',
    'verifiedAt',
  ]);
});

function refuse(): never {
  throw new DOMException('refused', 'QuotaExceededError');
}
