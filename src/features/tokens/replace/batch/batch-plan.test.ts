// Tests of the new tokens of a batch.
import { expect, it } from 'vitest';
import { plainSentence } from '../../../../domain/sentence.ts';
import { TOKEN } from '../../../../domain/token-harness.ts';
import { NO_POLICY } from '../../../../domain/token-policy.ts';
import { changedValues } from '../../create/changed-values.ts';
import { type Plan, planProblems, plansFor } from './batch-plan.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const RULES = { ownRole: 'engineer', now: NOW, timeZone: 'UTC', policy: NO_POLICY };

const plan = (id: string, changes: Partial<typeof TOKEN> = {}): Plan => {
  const [only] = plansFor([{ ...TOKEN, id, ...changes }], [], RULES);
  if (only === undefined) throw new Error('One plan was expected.');
  return only;
};
const named = (id: string, name: string): Plan => {
  const { values, ...rest } = plan(id);
  return { ...rest, values: { ...values, name } };
};

it('gives no two tokens the same name, nor one that exists', () => {
  const olds = ['a', 'b', 'c'].map(id => ({ ...TOKEN, id }));
  const plans = plansFor(olds, [{ name: 'CI deploy 2026-11-24' }], RULES);
  expect(plans.map(({ values }) => values.name)).toEqual([
    'CI deploy 2026-11-24 (2)',
    'CI deploy 2026-11-24 (3)',
    'CI deploy 2026-11-24 (4)',
  ]);
});

it('copies everything but the name, which is marked, and says what it cannot copy', () => {
  const { values, original, refused } = plan('a', { scopes: ['purge_all', 'beta'] });
  expect(values).toMatchObject({ type: 'user', scopes: ['purge_all'], expiration: 'never' });
  expect(changedValues(values, original).map(({ field }) => field)).toEqual(['name']);
  expect(refused.map(plainSentence)).toEqual([expect.stringContaining('beta')]);
});

it('refuses alike names, missing ones, and what the organisation does not allow', () => {
  expect([...planProblems([named('a', 'x'), named('b', 'y')], RULES)]).toEqual([]);
  const alike = planProblems([named('a', 'x'), named('b', 'y'), named('c', 'X')], RULES);
  expect([...alike].map(([id, problem]) => [id, plainSentence(problem)])).toEqual([
    ['a', expect.stringMatching(/^Two new tokens have the name ‘x’\./)],
    ['c', expect.stringMatching(/^Two new tokens have the name ‘X’\./)],
  ]);
  expect([...planProblems([named('a', ''), named('b', 'y')], RULES).keys()]).toEqual(['a']);
  const policy = { ...NO_POLICY, allowNeverExpires: false };
  expect([...planProblems([plan('a')], { ...RULES, policy }).keys()]).toEqual(['a']);
});

it('asks for nothing instead of more: a token without access needs a choice', () => {
  const problem = planProblems([plan('a', { access: { kind: 'none' } })], RULES).get('a');
  expect(problem).toEqual([expect.stringMatching(/^Choose at least/)]);
});
