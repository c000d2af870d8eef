// Tests the validation of the create form, and the token it requests.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../domain/calendar-day.ts';
import { emptyForm, type FormValues, formSchema, isFieldShown, toNewToken } from './form-values.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const ZONE = 'Europe/Berlin';

const AT = { now: NOW, today: '2026-11-24', timeZone: ZONE };

const filled: FormValues = { ...emptyForm(NOW, ZONE), name: ' CI deploy ', scopes: ['purge_select'] };

function problems(values: FormValues): Record<string, string> {
  const result = v.safeParse(formSchema('superuser', NOW, ZONE), values);
  if (result.success) return {};
  return Object.fromEntries(result.issues.map(issue => [v.getDotPath(issue), issue.message]));
}

describe('the create form', () => {
  it('requires a name and a scope', () => {
    expect(problems(emptyForm(NOW, ZONE))).toEqual({
      name: 'Enter a name that describes where the token is used.',
      scopes: 'Choose at least one scope.',
    });
  });

  it('rejects "limit" without services instead of sending all services', () => {
    const limited: FormValues = { ...filled, access: 'limited' };
    expect(problems(limited)).toEqual({ serviceIds: 'Choose at least one service, or select All services.' });
    expect(toNewToken(limited, 'superuser', AT)).toBeNull();
  });

  it('requests the expiry that it showed, even if it is sent after midnight', () => {
    const shown = new Date('2026-11-24T22:59:30Z');
    const at = {
      now: new Date('2026-11-24T23:00:10Z'),
      today: dayOf(shown, ZONE),
      timeZone: ZONE,
    };
    expect(toNewToken(filled, 'superuser', at)?.expiresAt).toEqual(new Date('2027-02-22T22:59:59Z'));
  });

  it('refuses a day that ended while the form was open, with a message, and requests nothing', () => {
    const today: FormValues = { ...filled, expiration: 'day', day: '2026-11-24' };
    const lastSecond = new Date('2026-11-24T22:59:58Z');
    const midnight = new Date('2026-11-24T23:00:00Z');
    for (const [now, isValid] of [
      [lastSecond, true],
      [midnight, false],
    ] as const) {
      expect(v.is(formSchema('superuser', now, ZONE), today)).toBe(isValid);
      expect(toNewToken(today, 'superuser', { ...AT, now }) !== null).toBe(isValid);
    }
  });

  it('validates the date only if a date is chosen', () => {
    expect(problems({ ...filled, expiration: 'day', day: '2026-11-23' })).toHaveProperty('day');
    expect(problems({ ...filled, expiration: 'never', day: 'nonsense' })).toEqual({});
  });

  it('requests a trimmed name, all services, and expiry at the end of the 90th day', () => {
    expect(toNewToken(filled, 'superuser', AT)).toEqual({
      kind: 'user',
      name: 'CI deploy',
      scopes: ['purge_select'],
      access: { kind: 'all' },
      expiresAt: new Date('2027-02-22T22:59:59Z'),
    });
  });

  it('sends global alone, because it contains the others', () => {
    const wide = { ...filled, scopes: ['purge_all', 'global', 'global:read'] };
    expect(toNewToken(wide, 'superuser', AT)?.scopes).toEqual(['global']);
  });

  it('ignores chosen services while all services are chosen', () => {
    expect(toNewToken({ ...filled, serviceIds: ['a'] }, 'superuser', AT)?.access).toEqual({
      kind: 'all',
    });
    expect(toNewToken({ ...filled, access: 'limited', serviceIds: ['a'] }, 'superuser', AT)?.access).toEqual({
      kind: 'limited',
      serviceIds: ['a'],
    });
  });
});

describe('the create form for an automation token', () => {
  const machine: FormValues = { ...filled, type: 'automation', role: 'engineer', tlsManagement: true };

  it('requires a role, which has no default', () => {
    expect(problems({ ...machine, role: null })).toEqual({ role: 'Choose a role.' });
    expect(toNewToken({ ...machine, role: null }, 'superuser', AT)).toBeNull();
  });

  it('requests its role and TLS management, which a user token never has', () => {
    expect(toNewToken(machine, 'superuser', AT)).toEqual({
      kind: 'automation',
      name: 'CI deploy',
      role: 'engineer',
      tlsManagement: true,
      scopes: ['purge_select'],
      access: { kind: 'all' },
      expiresAt: new Date('2027-02-22T22:59:59Z'),
    });
    const user = toNewToken({ ...machine, type: 'user' }, 'superuser', AT);
    expect(user).toEqual(toNewToken(filled, 'superuser', AT));
    expect(user).not.toHaveProperty('role');
  });

  it('never sends a scope that its role cannot use, and requires another one', () => {
    const billing: FormValues = { ...machine, role: 'billing', scopes: ['purge_select', 'global:read'] };
    expect(toNewToken(billing, 'superuser', AT)?.scopes).toEqual(['global:read']);
    expect(problems({ ...machine, role: 'billing' })).toEqual({ scopes: 'Choose at least one scope.' });
  });
});

it('knows which fields are on the screen', () => {
  expect(isFieldShown('role', filled)).toBe(false);
  expect(isFieldShown('serviceIds', filled)).toBe(false);
  expect(isFieldShown('day', filled)).toBe(false);
  const all: FormValues = { ...filled, type: 'automation', access: 'limited', expiration: 'day' };
  expect(
    (['name', 'role', 'tlsManagement', 'scopes', 'serviceIds', 'day'] as const).every(f =>
      isFieldShown(f, all),
    ),
  ).toBe(true);
});
