// Tests what happens to ticked scopes when the role or the type changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUTOMATION_ROLES } from '../../../domain/role.ts';
import { SCOPES } from '../../../domain/scope.ts';
import {
  effectiveScopes,
  type Holder,
  refusalFor,
  scopeChangeMessage,
  tickScope,
  unusableScopes,
  unusableScopesMessage,
  usableScopes,
} from './scope-choice.ts';

const machine = (role: 'engineer' | 'billing' | 'user' | null): Holder => ({ kind: 'automation', role });
const SUPERUSER: Holder = { kind: 'user', role: 'superuser' };

describe('a role that can use only some of the ticked scopes', () => {
  const ticked = ['purge_all', 'global:read'];

  it('keeps those and does not send the others', () => {
    expect(effectiveScopes(ticked, machine('billing'))).toEqual(['global:read']);
    expect(unusableScopes(ticked, machine('billing'))).toEqual(['purge_all']);
    expect(unusableScopesMessage(ticked, machine('billing'))).toBe(
      'Purge full cache removed: the billing role can’t purge.',
    );
  });

  it('restores them when the role or the type allows them', () => {
    for (const holder of [machine('engineer'), SUPERUSER]) {
      expect(effectiveScopes(ticked, holder)).toEqual(ticked);
      expect(unusableScopesMessage(ticked, holder)).toBeNull();
    }
  });

  it('reports a change, and nothing without a change', () => {
    expect(scopeChangeMessage(ticked, machine('engineer'), machine('user'))).toBe(
      'Purge full cache removed: the user role can’t purge.',
    );
    expect(scopeChangeMessage(ticked, machine('user'), SUPERUSER)).toBe('Purge full cache added again.');
    expect(scopeChangeMessage(ticked, machine(null), machine('engineer'))).toBeNull();
  });

  it('keeps them ticked while others are changed', () => {
    expect(tickScope(ticked, 'global:read', false)).toEqual(['purge_all']);
    expect(tickScope(['purge_all'], 'global', true)).toEqual(['global', 'purge_all']);
  });
});

it('every scope can be used before a role is chosen', () => {
  expect(SCOPES.map(scope => refusalFor(machine(null), scope))).toEqual([null, null, null, null]);
  expect(effectiveScopes(['purge_select'], machine(null))).toEqual(['purge_select']);
  expect(unusableScopesMessage(['purge_select'], machine(null))).toBeNull();
});

it('global replaces the scopes it includes, but not those that the role cannot use', () => {
  expect(effectiveScopes(['global', 'purge_all'], machine('engineer'))).toEqual(['global']);
  expect(effectiveScopes(['purge_all', 'global'], machine('billing'))).toEqual(['global']);
  expect(unusableScopes(['purge_all', 'global'], machine('billing'))).toEqual(['purge_all']);
});

it('every ticked scope is either usable or not, and only usable ones are requested', () => {
  const holder = fc.constantFrom(...AUTOMATION_ROLES.map(machine), machine(null), SUPERUSER);
  fc.assert(
    fc.property(fc.subarray([...SCOPES]), holder, (ticked, who) => {
      const usable = usableScopes(ticked, who);
      expect([...usable, ...unusableScopes(ticked, who)].toSorted()).toEqual(ticked.toSorted());
      for (const scope of effectiveScopes(ticked, who)) {
        expect(refusalFor(who, scope)).toBeNull();
        expect(ticked).toContain(scope);
      }
    }),
  );
});
