// Tests that the audit worker answers what a report of the filtered tokens says.
import { afterEach, expect, it, vi } from 'vitest';
import { NO_FILTER, SOONEST_EXPIRY_FIRST } from '../../domain/audit/audit-query.ts';
import { LISTS, stubApi } from './audit-harness.ts';
import { openStore } from './audit-store-harness.ts';

afterEach(() => vi.unstubAllGlobals());

it('reports the tokens that match the filter', async () => {
  const store = openStore();
  stubApi(LISTS);
  await store.load('user-tokens', 'automation-tokens', 'people');
  const ask = async (type: 'automation' | null) => {
    const filter = { ...NO_FILTER, type };
    const answer = await store.ask({ kind: 'report', filter, order: SOONEST_EXPIRY_FIRST, timeZone: 'UTC' });
    return answer.kind === 'report' ? answer.value.facts : null;
  };
  expect(await ask(null)).toMatchObject({ tokens: 5, types: { user: 2, automation: 3 } });
  expect(await ask('automation')).toMatchObject({ tokens: 3, types: { user: 0, automation: 3 } });
});
