// What the create form accepts, and the token it asks for.
import { describe, expect, it } from 'vitest';
import { emptyForm, type FormValues, formSchema, toNewToken } from './form-values.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const ZONE = 'Europe/Berlin';

const filled: FormValues = { ...emptyForm(NOW, ZONE), name: ' CI deploy ', scopes: ['purge_select'] };

function problems(values: FormValues): Record<string, string> {
  const result = formSchema(NOW, ZONE).safeParse(values);
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
    expect(toNewToken(limited, NOW, ZONE)).toBeNull();
  });

  it('judges the date only where a date is chosen', () => {
    expect(problems({ ...filled, expiration: 'day', day: '2026-11-23' })).toHaveProperty('day');
    expect(problems({ ...filled, expiration: 'never', day: 'nonsense' })).toEqual({});
  });

  it('asks for a trimmed name, all services, and the end of the 90th day', () => {
    expect(toNewToken(filled, NOW, ZONE)).toEqual({
      kind: 'user',
      name: 'CI deploy',
      scopes: ['purge_select'],
      access: { kind: 'all' },
      expiresAt: new Date('2027-02-22T22:59:59Z'),
    });
  });

  it('sends global alone, because it contains the others', () => {
    const wide = { ...filled, scopes: ['purge_all', 'global', 'global:read'] };
    expect(toNewToken(wide, NOW, ZONE)?.scopes).toEqual(['global']);
  });

  it('keeps chosen services aside while all services are chosen', () => {
    expect(toNewToken({ ...filled, serviceIds: ['a'] }, NOW, ZONE)?.access).toEqual({ kind: 'all' });
    expect(toNewToken({ ...filled, access: 'limited', serviceIds: ['a'] }, NOW, ZONE)?.access).toEqual({
      kind: 'limited',
      serviceIds: ['a'],
    });
  });
});
