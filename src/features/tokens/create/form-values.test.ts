// What the create form accepts, and the token it asks for.
import { describe, expect, it } from 'vitest';
import { emptyForm, type FormValues, formSchema, isShown, toNewToken } from './form-values.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const ZONE = 'Europe/Berlin';

const filled: FormValues = { ...emptyForm(NOW, ZONE), name: ' CI deploy ', scopes: ['purge_select'] };

function problems(values: FormValues): Record<string, string> {
  const result = formSchema('superuser', NOW, ZONE).safeParse(values);
  if (result.success) return {};
  return Object.fromEntries(result.error.issues.map(issue => [issue.path.join('.'), issue.message]));
}

describe('the create form', () => {
  it('asks for a name and a scope before anything is sent', () => {
    expect(problems(emptyForm(NOW, ZONE))).toEqual({
      name: 'Enter a name that says where the token will be used.',
      scopes: 'Choose at least one scope.',
    });
  });

  it('never takes "limit" with nothing chosen for all services', () => {
    const limited: FormValues = { ...filled, access: 'limited' };
    expect(problems(limited)).toEqual({ serviceIds: 'Choose at least one service, or allow all services.' });
    expect(toNewToken(limited, 'superuser', NOW, ZONE)).toBeNull();
  });

  it('judges the date only where a date is chosen', () => {
    expect(problems({ ...filled, expiration: 'day', day: '2026-11-23' })).toHaveProperty('day');
    expect(problems({ ...filled, expiration: 'never', day: 'nonsense' })).toEqual({});
  });

  it('asks for a trimmed name, all services, and the end of the 90th day', () => {
    expect(toNewToken(filled, 'superuser', NOW, ZONE)).toEqual({
      kind: 'user',
      name: 'CI deploy',
      scopes: ['purge_select'],
      access: { kind: 'all' },
      expiresAt: new Date('2027-02-22T22:59:59Z'),
    });
  });

  it('sends global alone, because it contains the others', () => {
    const wide = { ...filled, scopes: ['purge_all', 'global', 'global:read'] };
    expect(toNewToken(wide, 'superuser', NOW, ZONE)?.scopes).toEqual(['global']);
  });

  it('keeps chosen services aside while all services are chosen', () => {
    expect(toNewToken({ ...filled, serviceIds: ['a'] }, 'superuser', NOW, ZONE)?.access).toEqual({
      kind: 'all',
    });
    expect(
      toNewToken({ ...filled, access: 'limited', serviceIds: ['a'] }, 'superuser', NOW, ZONE)?.access,
    ).toEqual({
      kind: 'limited',
      serviceIds: ['a'],
    });
  });
});

describe('the create form for an automation token', () => {
  const machine: FormValues = { ...filled, type: 'automation', role: 'engineer', tlsManagement: true };

  it('asks for a role, which nothing chooses in advance', () => {
    expect(problems({ ...machine, role: null })).toEqual({ role: 'Choose a role.' });
    expect(toNewToken({ ...machine, role: null }, 'superuser', NOW, ZONE)).toBeNull();
  });

  it('asks for its role and TLS management, which a user token never carries', () => {
    expect(toNewToken(machine, 'superuser', NOW, ZONE)).toEqual({
      kind: 'automation',
      name: 'CI deploy',
      role: 'engineer',
      tlsManagement: true,
      scopes: ['purge_select'],
      access: { kind: 'all' },
      expiresAt: new Date('2027-02-22T22:59:59Z'),
    });
    const user = toNewToken({ ...machine, type: 'user' }, 'superuser', NOW, ZONE);
    expect(user).toEqual(toNewToken(filled, 'superuser', NOW, ZONE));
    expect(user).not.toHaveProperty('role');
  });

  it('never sends a scope that its role cannot use, and asks for one when none is left', () => {
    const billing: FormValues = { ...machine, role: 'billing', scopes: ['purge_select', 'global:read'] };
    expect(toNewToken(billing, 'superuser', NOW, ZONE)?.scopes).toEqual(['global:read']);
    expect(problems({ ...machine, role: 'billing' })).toEqual({ scopes: 'Choose at least one scope.' });
  });
});

it('a problem can lie only in what is on the screen', () => {
  expect(isShown('role', filled)).toBe(false);
  expect(isShown('serviceIds', filled)).toBe(false);
  expect(isShown('day', filled)).toBe(false);
  const all: FormValues = { ...filled, type: 'automation', access: 'limited', expiration: 'day' };
  expect(
    (['name', 'role', 'tlsManagement', 'scopes', 'serviceIds', 'day'] as const).every(f => isShown(f, all)),
  ).toBe(true);
});
