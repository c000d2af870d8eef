// Tests that a number of tokens claims no more than the lists tell.
import { expect, it } from 'vitest';
import type { AuditSnapshot, SourceState } from '../../../api/audit/audit-snapshot.ts';
import { NO_GAPS } from '../../../domain/gaps.ts';
import { activeTokensText, automationTokensText } from './people-counts.ts';

const at = new Date('2026-02-01');
const WHOLE: SourceState = { status: 'ready', count: 5000, at, gaps: NO_GAPS };
const GAPS: SourceState = { ...WHOLE, gaps: { ...NO_GAPS, unreadable: 1 } };
const LOADING: SourceState = { status: 'loading', loaded: 100, since: null };
const UPDATING: SourceState = { status: 'loading', loaded: 100, since: at };
const FAILED: SourceState = { status: 'failed', error: new Error('offline'), since: null };

it.each<[string, SourceState, SourceState, string, string]>([
  ['both lists', WHOLE, WHOLE, '1,200', '1,200'],
  ['both lists of an earlier time', UPDATING, UPDATING, '1,200', '1,200'],
  ['user tokens that lack a row', GAPS, WHOLE, 'At least 1,200', '1,200'],
  ['automation tokens that lack a row', WHOLE, GAPS, 'At most 1,200', 'At least 1,200'],
  ['two lists that lack rows', GAPS, GAPS, 'Unknown', 'At least 1,200'],
  ['user tokens that are loading', LOADING, WHOLE, '…', '1,200'],
  ['user tokens that failed', FAILED, LOADING, 'Unknown', '…'],
  ['automation tokens that failed', LOADING, FAILED, 'Unknown', 'Unknown'],
])('from %s', (_, own, automation, activeTokens, automationTokens) => {
  const sources: AuditSnapshot['sources'] = {
    'user-tokens': own,
    'automation-tokens': automation,
    people: WHOLE,
  };
  expect(activeTokensText(1200, sources)).toBe(activeTokens);
  expect(automationTokensText(1200, sources)).toBe(automationTokens);
});
