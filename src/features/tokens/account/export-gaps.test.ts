// Tests that an export says which lists failed, are of an earlier time, or lack rows.
import { expect, it } from 'vitest';
import type { SourceState } from '../../../api/audit/audit-snapshot.ts';
import { NO_GAPS } from '../../../domain/gaps.ts';
import { missingFromExport } from './export-gaps.ts';

const AT = new Date('2026-11-24T09:41:00Z');
const READY: SourceState = { status: 'ready', count: 3, at: AT, gaps: NO_GAPS };
const FAILED: SourceState = { status: 'failed', error: new Error('offline'), since: null };
const STALE: SourceState = { ...FAILED, since: AT };
const LOADING: SourceState = { status: 'loading', loaded: 200, since: null };
const COMPLETE = { 'user-tokens': READY, 'automation-tokens': READY, people: READY };

it('says nothing of a complete export', () => {
  expect(missingFromExport(COMPLETE)).toEqual([]);
});

it.each<[keyof typeof COMPLETE, SourceState, string]>([
  ['user-tokens', FAILED, 'The user tokens could not be loaded.'],
  ['automation-tokens', FAILED, 'The automation tokens could not be loaded.'],
  [
    'people',
    FAILED,
    'The users could not be loaded. Owners and their roles are missing, and legacy tokens are not marked.',
  ],
  ['user-tokens', STALE, 'The user tokens could not be loaded again, so they are not the newest.'],
  ['user-tokens', LOADING, 'The user tokens were still loading.'],
  ['automation-tokens', { status: 'idle' }, 'The automation tokens were still loading.'],
  [
    'user-tokens',
    { ...LOADING, since: AT },
    'The user tokens were being loaded again, so they are not the newest.',
  ],
  [
    'user-tokens',
    { ...READY, gaps: { ...NO_GAPS, unreadable: 1 } },
    '1 user token could not be read and is not shown.',
  ],
  [
    'automation-tokens',
    { ...READY, gaps: { ...NO_GAPS, missingPages: 2 } },
    '2 pages of automation tokens could not be loaded, so some automation tokens are not shown.',
  ],
])('says of the %s what is missing', (list, state, sentence) => {
  expect(missingFromExport({ ...COMPLETE, [list]: state })).toEqual([sentence]);
});

it('says all that is missing', () => {
  const sources = { 'user-tokens': STALE, 'automation-tokens': FAILED, people: FAILED };
  expect(missingFromExport(sources)).toHaveLength(3);
});
