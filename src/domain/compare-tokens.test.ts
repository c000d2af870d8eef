// Two tokens compared in words.
import { expect, it } from 'vitest';
import { compareTokens, comparisonSummary } from './compare-tokens.ts';
import { TOKEN } from './token-harness.ts';

const NOW = new Date('2026-11-27T12:00:00Z');
const CONTEXT = { now: NOW, timeZone: 'UTC', serviceName: (id: string) => `Service ${id}` };

const BASE = {
  ...TOKEN,
  scopes: ['purge_select', 'purge_all'],
  access: { kind: 'limited', serviceIds: ['b', 'a'] } as const,
};

function compared(first: Partial<typeof TOKEN>, second: Partial<typeof TOKEN>) {
  return compareTokens(
    { token: { ...BASE, ...first }, owner: null },
    { token: { ...BASE, ...second }, owner: null },
    CONTEXT,
  );
}

it('takes the same scopes and services in another order for the same', () => {
  const facts = compared(
    { name: 'One' },
    {
      name: 'Two',
      scopes: ['purge_all', 'purge_select'],
      access: { kind: 'limited', serviceIds: ['a', 'b'] },
      lastUsedAt: NOW,
      createdAt: NOW,
    },
  );
  expect(comparisonSummary(facts)).toBe(
    'They can do the same, for the same services, until the same time, for the same owner.',
  );
  expect(facts.find(({ what }) => what === 'Access')).toMatchObject({
    first: 'Service a, Service b',
    isSame: true,
  });
});

it('names what differs', () => {
  const facts = compared(
    { scopes: ['global'], expiresAt: null },
    { access: { kind: 'all' }, expiresAt: NOW, automation: { role: 'engineer', tlsManagement: true } },
  );
  expect(comparisonSummary(facts)).toBe(
    'They differ in type, role, scope, access, TLS management and expiry.',
  );
  expect(facts.find(({ what }) => what === 'Expires')).toEqual({
    what: 'Expires',
    first: 'Never',
    second: '27 Nov 2026, 12:00 UTC',
    isSame: false,
    hasNames: false,
  });
});
