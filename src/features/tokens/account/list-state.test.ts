// Tests what is said about the account's list while it loads, and once it has loaded.
import { expect, it } from 'vitest';
import type { Completeness } from '../../../api/audit/audit-snapshot.ts';
import { indexOf, NOW, token } from '../../../domain/audit/audit-harness.ts';
import { type AuditFilter, NO_FILTER, SOONEST_EXPIRY_FIRST } from '../../../domain/audit/audit-query.ts';
import { type ListState, listNews } from '../../../ui/list-news.ts';
import { listState, shownView } from './list-state.ts';

const QUERY = {
  order: SOONEST_EXPIRY_FIRST,
  page: 1,
  pageSize: 50,
  openId: null,
  newId: null,
  panel: null,
  lanes: 'owner',
} as const;

function viewOf(tokens: number, filter: Partial<AuditFilter> = {}) {
  const index = indexOf(...Array.from({ length: tokens }, (_, at) => token(String(at))));
  return index.view({ ...QUERY, filter: { ...NO_FILTER, ...filter } }, NOW);
}

/** The announcements of a list that shows this many tokens, or none yet, one after the other. */
function news(steps: readonly (readonly [number | null, Completeness])[]): readonly string[] {
  let before: ListState | null = null;
  return steps.map(([tokens, completeness]) => {
    const now = listState(tokens === null ? null : viewOf(tokens), completeness);
    const said = listNews(before, now);
    before = now;
    return said;
  });
}

it('says that the tokens are loading, how many there are so far, and how many there are', () => {
  expect(
    news([
      [null, 'loading'],
      [2, 'loading'],
      [1200, 'whole'],
    ]),
  ).toEqual(['Loading the tokens of the account…', '2 of 2 tokens so far', '1,200 of 1,200 tokens']);
});

it('says once that tokens are missing, and how many there are after another attempt', () => {
  expect(
    news([
      [null, 'loading'],
      [1, 'incomplete'],
      [1, 'loading'],
      [3, 'whole'],
    ]),
  ).toEqual(['Loading the tokens of the account…', '1 of 1 token, some are missing', '', '3 of 3 tokens']);
});

it('says nothing of its own if nothing could be loaded, or while the list is updated', () => {
  expect(news([[null, 'incomplete']])).toEqual(['']);
  expect(
    news([
      [3, 'whole'],
      [3, 'updating'],
      [4, 'whole'],
    ]),
  ).toEqual(['3 of 3 tokens', '', '']);
});

it('shows no list of 0 tokens while one of the lists is missing', () => {
  const empty = viewOf(0);
  expect(shownView(empty, 'loading')).toBeNull();
  expect(shownView(empty, 'incomplete')).toBeNull();
  expect(shownView(empty, 'whole')).toBe(empty);
  const one = viewOf(1);
  expect(shownView(one, 'loading')).toBe(one);
  expect(shownView(viewOf(1, { text: 'zzz' }), 'loading')).toMatchObject({ total: 1, matching: 0 });
});

it('says that no token matches', () => {
  const all = listState(viewOf(3), 'whole');
  const none = listState(viewOf(3, { text: 'zzz' }), 'whole');
  expect(listNews(all, none)).toBe('No tokens match these filters');
  expect(listNews(none, all)).toBe('3 of 3 tokens');
});

it('names the order', () => {
  const query = { ...QUERY, filter: NO_FILTER, order: { key: 'last-used', descending: true } } as const;
  const sorted = listState(indexOf(token('a')).view(query, NOW), 'whole');
  expect(listNews(listState(viewOf(1), 'whole'), sorted)).toBe('Sorted by Last used, latest first');
});
