// Tests what is shown for a role that the console does not know, and that it may do nothing that needs a known one.
import { expect, it } from 'vitest';
import { canUseScope, scopeRefusal } from './permissions.ts';
import {
  canCreateAutomationTokens,
  canSeeAccountTokens,
  isRole,
  roleLabel,
  roleWithArticle,
} from './role.ts';

it.each([
  ['engineer', true, 'Engineer', 'an engineer'],
  ['tls_admin', true, 'TLS admin', 'a TLS admin'],
  ['auditor', false, 'auditor', 'a user with the role “auditor”'],
  ['Superuser', false, 'Superuser', 'a user with the role “Superuser”'],
  ['toString', false, 'toString', 'a user with the role “toString”'],
  ['\u202Eevil', false, '⟨U+202E⟩evil', 'a user with the role “⟨U+202E⟩evil”'],
  ['שלום', false, '\u2068שלום\u2069', 'a user with the role “\u2068שלום\u2069”'],
  ['', false, 'Unknown', 'a user with an unknown role'],
])('the role "%s" is known: %s, and is shown as "%s" and "%s"', (role, known, label, words) => {
  expect(isRole(role)).toBe(known);
  expect(roleLabel(role)).toBe(label);
  expect(roleWithArticle(role)).toBe(words);
});

it.each(['auditor', '', 'toString'])('the unknown role "%s" may only do what every role may', role => {
  expect(canSeeAccountTokens(role)).toBe(false);
  expect(canCreateAutomationTokens(role)).toBe(false);
  expect(canUseScope(role, 'purge_all')).toBe(false);
  expect(canUseScope(role, 'global')).toBe(true);
  expect(scopeRefusal(role, 'global:read')).toBeNull();
});

it('says that it does not know what the role can do', () => {
  expect(scopeRefusal('auditor', 'purge_select')).toBe(
    'Not available: this console doesn’t know what a user with the role “auditor” can do. Purging requires the engineer or superuser role.',
  );
});
