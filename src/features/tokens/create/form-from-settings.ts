// The values of the form for the settings of an existing token, and what of them a new token cannot have.

import { accessToIds } from '../../../domain/access.ts';
import type { TokenSettings } from '../../../domain/replacement/replacement-settings.ts';
import { canCreateAutomationTokens, isAutomationRole, roleLabel } from '../../../domain/role.ts';
import { isScope } from '../../../domain/scope.ts';
import { listed, type Sentence, sentence } from '../../../domain/sentence.ts';
import { allowedDays, NO_POLICY, type TokenPolicy } from '../../../domain/token-policy.ts';
import { emptyForm, type FormValues, lifeValues } from './form-values.ts';

export type FilledForm = {
  readonly values: FormValues;
  /** What the form cannot give, in words. Nothing is left out in silence. */
  readonly refused: readonly Sentence[];
};

export type CopiedForm = FilledForm & {
  /** The settings as they were. The values differ from them where the organisation’s rules are stricter. */
  readonly original: FormValues;
};

/** @param ownRole the role of the user who creates the token. */
export function formFromSettings(
  settings: TokenSettings,
  ownRole: string,
  now: Date,
  timeZone: string,
  policy: TokenPolicy = NO_POLICY,
): CopiedForm {
  const { name, kind, role, tlsManagement, scopes, access, days } = settings;
  const refused: Sentence[] = [];
  const unknown = scopes.filter(scope => !isScope(scope));
  if (unknown.length > 0)
    refused.push(sentence`This console can’t create tokens with the scope ${listed(unknown)}.`);
  const isAutomation = kind === 'automation' && canCreateAutomationTokens(ownRole);
  if (kind === 'automation' && !isAutomation)
    refused.push(['Only superusers can create automation tokens. This form creates a user token.']);
  const chosenRole = role !== null && isAutomationRole(role) ? role : null;
  if (isAutomation && chosenRole === null)
    refused.push(
      sentence`A new automation token can’t have the role ${roleLabel(role ?? '')}. Choose another one.`,
    );
  if (access.kind === 'none')
    refused.push(['The old token has no access to any service. Choose the services for the new one.']);
  const original: FormValues = {
    ...emptyForm(now, timeZone),
    name,
    type: isAutomation ? 'automation' : 'user',
    role: chosenRole,
    tlsManagement,
    scopes: scopes.filter(isScope),
    access: access.kind === 'all' ? 'all' : 'limited',
    serviceIds: [...accessToIds(access)],
    ...lifeOf(days, now, timeZone),
  };
  const values: FormValues = {
    ...original,
    access: policy.requireServices ? 'limited' : original.access,
    ...lifeOf(allowedDays(policy, days), now, timeZone),
  };
  return { values, original, refused };
}

function lifeOf(days: number | null, now: Date, timeZone: string): Partial<FormValues> {
  return days === null ? { expiration: 'never' } : lifeValues(days, now, timeZone);
}
