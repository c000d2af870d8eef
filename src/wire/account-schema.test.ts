// Tests the schemas of users, the account, services and sudo against recorded responses.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { customerSchema, userListSchema, userSchema } from './account-schema.ts';
import { serviceListSchema } from './service-schema.ts';
import { sudoSchema } from './sudo-schema.ts';

/** `GET /current_user`, the 13 recorded keys in their order. */
const user = {
  id: '4y5K5trZocEAQYkesWlk7M',
  created_at: '2016-06-22T03:19:48Z',
  updated_at: '2016-06-22T03:19:48Z',
  name: 'Sana Ueda',
  customer_id: 'x4xCwxxJxGCx123Rx5xTx',
  require_new_password: null,
  role: 'superuser',
  login: 'superuser@example.com',
  deleted_at: null,
  locked: null,
  two_factor_auth_enabled: null,
  limit_services: false,
  last_active_at: null,
};

describe('a user', () => {
  it('is read from a recording, where null means false', () => {
    expect(v.parse(userSchema, user)).toEqual({
      id: '4y5K5trZocEAQYkesWlk7M',
      name: 'Sana Ueda',
      login: 'superuser@example.com',
      role: 'superuser',
      customerId: 'x4xCwxxJxGCx123Rx5xTx',
      twoFactor: false,
      locked: false,
      lastActiveAt: null,
    });
  });

  it('can be locked and have two-factor authentication', () => {
    expect(v.parse(userSchema, { ...user, locked: true, two_factor_auth_enabled: true })).toMatchObject({
      twoFactor: true,
      locked: true,
    });
  });

  it.each(['user', 'tls_viewer', 'tls_admin', 'billing', 'engineer'])('can have the role %s', role => {
    expect(v.parse(userSchema, { ...user, role }).role).toBe(role);
  });

  it('can have the keys of newer responses', () => {
    expect(v.is(userSchema, { ...user, roles: ['abc'], email_hash: 'x' })).toBe(true);
  });

  it.each(['auditor', 'owner'])('can have the unknown role %s', role => {
    expect(v.parse(userSchema, { ...user, role }).role).toBe(role);
  });

  it.each(Object.keys(user).filter(key => key !== 'id'))('is read without %s, as with null', key => {
    const others = Object.fromEntries(Object.entries(user).filter(([each]) => each !== key));
    expect(v.parse(userSchema, others)).toEqual(v.parse(userSchema, { ...user, [key]: null }));
  });

  it.each([null, ''])('is called by the id if the login is %j', login => {
    expect(v.parse(userSchema, { ...user, login }).login).toBe(user.id);
  });

  it.each([
    ['a login that is a number', { login: 1 }],
    ['a string for locked', { locked: 'false' }],
    ['a role that is a number', { role: 1 }],
    ['a malformed last activity', { last_active_at: 'today' }],
  ])('is refused with %s', (_what, changes) => {
    expect(v.is(userSchema, { ...user, ...changes })).toBe(false);
  });

  it('is read whatever keys hold that the console does not read', () => {
    const unread = [
      'created_at',
      'updated_at',
      'require_new_password',
      'deleted_at',
      'limit_services',
      'roles',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...unread, 'workspaces', 'new'), fc.jsonValue()), extra => {
        expect(v.parse(userSchema, { ...user, ...extra })).toEqual(v.parse(userSchema, user));
      }),
    );
  });

  it('does not take the other people with it if it cannot be read', () => {
    const { rows, unreadable } = v.parse(userListSchema, [user, { ...user, id: '' }, { ...user, id: 'b' }]);
    expect(rows.map(({ id }) => id)).toEqual([user.id, 'b']);
    expect(unreadable).toBe(1);
  });
});

describe('an account', () => {
  it('is read from four keys, ignoring all others', () => {
    const customer = {
      id: 'c',
      name: 'Example',
      owner_id: 'u',
      force_2fa: false,
      force_sso: true,
      can_upload_vcl: null,
    };
    expect(v.parse(customerSchema, customer)).toEqual({
      id: 'c',
      name: 'Example',
      forcesSso: true,
      forcesTwoFactor: false,
    });
  });

  it('distinguishes two-factor authentication from SSO', () => {
    expect(
      v.parse(customerSchema, { id: 'c', name: 'Example', force_2fa: true, force_sso: false }),
    ).toMatchObject({
      forcesSso: false,
      forcesTwoFactor: true,
    });
  });

  it.each([[{ force_sso: null, force_2fa: null }], [{ force_sso: undefined, force_2fa: undefined }]])(
    'forces nothing with %j',
    changes => {
      expect(v.parse(customerSchema, { id: 'c', name: 'Example', ...changes })).toMatchObject({
        forcesSso: false,
        forcesTwoFactor: false,
      });
    },
  );

  it('has its id as its name if it has none', () => {
    expect(v.parse(customerSchema, { id: 'c' }).name).toBe('c');
  });

  it.each([[{ id: '' }], [{ force_sso: 'true' }]])('is refused with %j', changes => {
    const customer = { id: 'c', name: 'Example', force_2fa: false, force_sso: false, ...changes };
    expect(v.is(customerSchema, customer)).toBe(false);
  });
});

describe('the services', () => {
  it('are read with id and name, ignoring other keys', () => {
    const body = [{ version: 3, name: 'www', type: 'vcl', id: '7i6HN3TK9wS159v2gPAZ8A', versions: [] }];
    expect(v.parse(serviceListSchema, body).rows).toEqual([{ id: '7i6HN3TK9wS159v2gPAZ8A', name: 'www' }]);
    expect(v.parse(serviceListSchema, []).rows).toEqual([]);
  });

  it('have their id as their name if they have none, and are left out without an id', () => {
    const { rows, unreadable } = v.parse(serviceListSchema, [{ id: 'a' }, { id: '', name: 'www' }, null]);
    expect(rows).toEqual([{ id: 'a', name: 'a' }]);
    expect(unreadable).toBe(2);
  });

  it.each([[{ data: [] }], [null], ['[]']])('cannot be %j', body => {
    expect(v.is(serviceListSchema, body)).toBe(false);
  });
});

describe('sudo', () => {
  it('ends at the instant in the response, which has an offset', () => {
    expect(v.parse(sudoSchema, { expiry_time: '2025-02-25T12:06:38+00:00' })).toEqual(
      new Date('2025-02-25T12:06:38Z'),
    );
  });

  it.each([[{}], [{ expiry_time: null }], [{ expiry_time: '' }], [{ expiry_time: 1740485198 }]])(
    'is not %j',
    body => {
      expect(v.is(sudoSchema, body)).toBe(false);
    },
  );
});
