// Tests that the secret of a new token is read whatever else is wrong with the response.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createdTokenSchema } from './created-token-schema.ts';

const SECRET = 'bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G';

/** `POST /tokens`, the 11 recorded keys in their order. */
const USER = {
  id: '3Z2hYoTzxHSzYRmYUKSkCb',
  name: 'my-test-token',
  user_id: '4y5K5trZocEAQYkesWlk7M',
  customer_id: 'x4xCwxxJxGCx123Rx5xTx',
  service_id: null,
  expires_at: null,
  created_at: '2025-02-25T12:01:39Z',
  updated_at: '2025-02-25T12:01:39Z',
  scope: 'purge_all purge_select',
  services: [],
  access_token: SECRET,
};

/** `POST /automation-tokens`. Empty strings mean none. */
const AUTOMATION = {
  id: '3Z2hYoTzxHSzYRmYUKSkCb',
  services: ['a'],
  name: 'my-test-token',
  role: 'engineer',
  access_token: SECRET,
  scope: 'purge_all',
  ip: '',
  created_at: '2025-02-25T12:01:39Z',
  last_used_at: '',
  expires_at: '',
  user_agent: '',
  tls_access: true,
  customer_id: 'x4xCwxxJxGCx123Rx5xTx',
};

describe('a created token', () => {
  it('is read as its secret and what was granted', () => {
    const { secret, granted } = v.parse(createdTokenSchema, USER);
    expect(secret.reveal()).toBe(SECRET);
    expect(granted).toEqual({
      id: '3Z2hYoTzxHSzYRmYUKSkCb',
      name: 'my-test-token',
      userId: '4y5K5trZocEAQYkesWlk7M',
      customerId: 'x4xCwxxJxGCx123Rx5xTx',
      scopes: ['purge_all', 'purge_select'],
      access: { kind: 'all' },
      createdAt: new Date('2025-02-25T12:01:39Z'),
      expiresAt: null,
      role: undefined,
      otherRoles: [],
      tlsManagement: null,
    });
  });

  it('can be an automation token', () => {
    expect(v.parse(createdTokenSchema, AUTOMATION).granted).toMatchObject({
      access: { kind: 'limited', serviceIds: ['a'] },
      expiresAt: null,
      role: 'engineer',
      tlsManagement: true,
    });
  });

  it.each([
    ['limited to nothing', { services: [], limit_services: true }, { kind: 'none' }],
    ['limited by the list', { limit_services: true }, { kind: 'limited', serviceIds: ['a'] }],
    ['not limited, whatever the list', { limit_services: false }, { kind: 'all' }],
    ['not limited, without a list', { services: undefined, limit_services: false }, { kind: 'all' }],
    ['limited, but nobody knows to what', { services: undefined, limit_services: true }, undefined],
    ['limited, but by a flag that is none', { limit_services: 'false' }, undefined],
    ['limited, but to something unreadable', { services: [1] }, undefined],
    ['for all services by null', { services: null }, { kind: 'all' }],
  ])('is %s', (_what, changes, access) => {
    expect(v.parse(createdTokenSchema, { ...AUTOMATION, ...changes }).granted.access).toEqual(access);
  });

  it('has the scopes of both fields', () => {
    const { granted } = v.parse(createdTokenSchema, { ...AUTOMATION, scopes: ['global', 'purge_all'] });
    expect(granted.scopes).toEqual(['purge_all', 'global']);
  });

  it.each([
    ['that is its role', [{ id: 'a', name: 'Engineers' }], []],
    [
      'beside its role',
      [
        { id: 'a', name: 'billing' },
        { id: 'b', name: 'engineer' },
      ],
      ['billing'],
    ],
    ['known by an id', [{ id: 'a' }, { id: 'b', name: 'engineer' }], ['a']],
    ['known by ids alone', ['a', 'b'], ['a', 'b']],
    ['that cannot be read', [{}, { name: 'engineer' }], ['?']],
    ['that is no list', 'engineer', []],
  ])('has a role %s', (_what, roles, otherRoles) => {
    expect(v.parse(createdTokenSchema, { ...AUTOMATION, roles }).granted).toMatchObject({
      role: 'engineer',
      otherRoles,
    });
  });

  it('never prints its secret', () => {
    expect(JSON.stringify(v.parse(createdTokenSchema, USER))).not.toContain('bV1q');
  });

  it.each([
    ['without a secret', { ...USER, access_token: undefined }],
    ['with an empty secret', { ...USER, access_token: '' }],
    ['that is null', null],
    ['that is a text', 'created'],
    ['that is a list', [USER]],
  ])('is refused %s', (_what, answer) => {
    expect(v.is(createdTokenSchema, answer)).toBe(false);
  });

  it('is refused without a secret in the error', () => {
    const refusal = v.safeParse(createdTokenSchema, { ...USER, access_token: undefined, secret: SECRET });
    expect(refusal.success).toBe(false);
    expect(JSON.stringify(refusal.issues)).not.toContain('bV1q');
  });

  it.each([USER, AUTOMATION])('keeps its secret whatever any other key holds', answer => {
    const keys = [...Object.keys(answer), 'scopes', 'limit_services', 'roles', 'workspaces', 'another'];
    const others = keys.filter(key => key !== 'access_token');
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...others), fc.option(fc.jsonValue(), { nil: undefined })),
        wrong => {
          expect(v.parse(createdTokenSchema, { ...answer, ...wrong }).secret.reveal()).toBe(SECRET);
        },
      ),
    );
  });
});
