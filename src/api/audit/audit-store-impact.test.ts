// Tests that the audit worker answers what a deletion breaks, and who can change or purge a service.
import { afterEach, expect, it, vi } from 'vitest';
import { LISTS, stubApi } from './audit-harness.ts';
import { openStore } from './audit-store-harness.ts';

afterEach(() => vi.unstubAllGlobals());

it('answers from all lists', async () => {
  const store = openStore();
  stubApi(LISTS);
  await store.load('user-tokens', 'automation-tokens', 'people');
  const impact = await store.ask({ kind: 'impact', ids: ['a', 'x', 'never was'] });
  if (impact.kind !== 'impact') throw new Error('That is no impact.');
  const { used, neverUsed, expired } = impact.value;
  expect(used + neverUsed + expired).toBe(2);
  const rights = await store.ask({ kind: 'serviceRights', serviceId: 'any' });
  expect(rights).toMatchObject({
    kind: 'serviceRights',
    value: { roles: [{ role: 'superuser', count: 1 }], unknownUsers: 0, unknownTokens: 0 },
  });
});
