// Tests of the new tokens of a batch.
import { expect, it } from 'vitest';
import { TOKEN } from '../../../../domain/token-harness.ts';
import { namesProblem, planToken, suggestedNames } from './batch-plan.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const USER = {
  id: 'user',
  name: 'Emil',
  login: 'emil@example.com',
  role: 'engineer',
  customerId: 'customer',
  twoFactor: false,
  locked: false,
  lastActiveAt: null,
};

it('gives no two tokens the same name, nor one that exists', () => {
  const olds = ['a', 'b', 'c'].map(id => ({ ...TOKEN, id }));
  const names = suggestedNames(olds, [{ name: 'CI deploy 2026-11-24' }], NOW, 'UTC');
  expect([...names.values()]).toEqual([
    'CI deploy 2026-11-24 (2)',
    'CI deploy 2026-11-24 (3)',
    'CI deploy 2026-11-24 (4)',
  ]);
});

it('refuses two alike names, and one that is missing', () => {
  expect(namesProblem(['a', 'b'])).toBeNull();
  expect(namesProblem(['a', 'b', 'A'])).toMatch(/^Two new tokens have the name/);
  expect(namesProblem(['a', ''])).not.toBeNull();
});

it('asks for the same as the old token, and says what it cannot', () => {
  const scopes = ['purge_all', 'beta'];
  const { newToken, differences } = planToken({ ...TOKEN, scopes }, 'New', USER, NOW, 'UTC');
  expect(newToken).toMatchObject({ kind: 'user', name: 'New', scopes: ['purge_all'], expiresAt: null });
  expect(differences).toHaveLength(1);
});

it('asks for nothing instead of more: a token without access is replaced by itself', () => {
  expect(planToken({ ...TOKEN, access: { kind: 'none' } }, 'New', USER, NOW, 'UTC').newToken).toBeNull();
});
