// Tests what is said of the account's rows while lists load, after one failed, and if one has gaps.
import { expect, it } from 'vitest';
import { NO_GAPS } from '../../domain/gaps.ts';
import { completenessOf, oldestShown, type SourceState } from './audit-snapshot.ts';

const AT = new Date('2026-11-24T09:41:00Z');
const error = new Error('offline');

const IDLE: SourceState = { status: 'idle' };
const FIRST: SourceState = { status: 'loading', loaded: 0, since: null };
const AGAIN: SourceState = { status: 'loading', loaded: 0, since: AT };
const WHOLE: SourceState = { status: 'ready', count: 3, at: AT, gaps: NO_GAPS };
const GAPS: SourceState = { ...WHOLE, gaps: { ...NO_GAPS, missingPages: 1 } };
const FAILED: SourceState = { status: 'failed', error, since: null };
const STALE: SourceState = { status: 'failed', error, since: AT };

it.each<[string, SourceState, SourceState]>([
  ['whole', WHOLE, WHOLE],
  ['loading', IDLE, IDLE],
  ['loading', WHOLE, IDLE],
  ['loading', WHOLE, FIRST],
  ['loading', AGAIN, FIRST],
  ['loading', FAILED, AGAIN],
  ['loading', GAPS, AGAIN],
  ['incomplete', WHOLE, FAILED],
  ['incomplete', STALE, FAILED],
  ['incomplete', WHOLE, GAPS],
  ['incomplete', STALE, GAPS],
  ['updating', WHOLE, AGAIN],
  ['updating', STALE, AGAIN],
  ['outdated', WHOLE, STALE],
  ['outdated', STALE, STALE],
])('the rows are %s if the lists are %j and %j', (completeness, one, other) => {
  expect(completenessOf([one, other])).toBe(completeness);
  expect(completenessOf([other, one])).toBe(completeness);
});

it('the rows are as old as the oldest list', () => {
  const newer = { ...WHOLE, at: new Date('2026-11-24T10:41:00Z') };
  const sources = { 'user-tokens': newer, 'automation-tokens': STALE, people: newer };
  expect(oldestShown(sources)).toEqual(AT);
});
