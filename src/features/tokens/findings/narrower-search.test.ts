// What a narrower duplicate asks for.
import { expect, it } from 'vitest';
import { TOKEN } from '../../../domain/token-harness.ts';
import { narrowerSearch } from './narrower-search.ts';

it('asks for reading instead of everything, with an expiry', () => {
  const token = { ...TOKEN, scopes: ['global'], access: { kind: 'all' } as const, expiresAt: null };
  expect(narrowerSearch(token)).toMatchObject({ scope: 'global:read', services: 'all', expires: '90d' });
});

it('keeps the other scopes and the services, and leaves out TLS management', () => {
  const search = narrowerSearch({
    ...TOKEN,
    scopes: ['global', 'purge_select'],
    access: { kind: 'limited', serviceIds: ['SU1Z0isxPaozGVKXdv0eY'] },
    automation: { role: 'engineer', tlsManagement: true },
  });
  expect(search).toMatchObject({
    scope: 'purge_select',
    services: 'SU1Z0isxPaozGVKXdv0eY',
    type: 'automation',
  });
  expect(search).not.toHaveProperty('tls');
});
