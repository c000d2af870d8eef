// The search parameters that fill in the form of a new token. They never send it.
import { isDay } from '../../../../domain/calendar-day.ts';
import { lastDay } from '../../../../domain/expiration.ts';
import { isId } from '../../../../domain/id.ts';
import { isPresetId, PRESETS, type PresetId } from '../../../../domain/least/presets.ts';
import { type Creator, type Least, leastFor } from '../../../../domain/least/tasks.ts';
import { isAutomationRole } from '../../../../domain/role.ts';
import { isScope, type Scope } from '../../../../domain/scope.ts';
import { looksLikeSecret } from '../../../../domain/secret-shape.ts';
import { type Sentence, sentence } from '../../../../domain/sentence.ts';
import { nameProblem } from '../../../../domain/token-name.ts';
import { allowedDays, NO_POLICY, type TokenPolicy } from '../../../../domain/token-policy.ts';
import type { Search } from '../../../navigation/addresses.ts';
import type { FilledForm } from '../form-from-settings.ts';
import { emptyForm, type FormValues, lifeValues } from '../form-values.ts';

type LinkSearch = Search<'/account/personal/tokens/new'>;

const YEAR_DAYS = 365;

/**
 * The values that a link asks for, and what of it the form cannot give. `null` if the link asks for nothing.
 * @param policy for what the link leaves open. What it asks for against the policy, the form itself refuses.
 */
export function formFromLink(
  search: LinkSearch,
  creator: Creator,
  now: Date,
  timeZone: string,
  policy: TokenPolicy = NO_POLICY,
): FilledForm | null {
  if (Object.keys(search).length === 0) return null;
  const refused: Sentence[] = [];
  const values: FormValues = emptyForm(now, timeZone, policy);
  const { preset, name, scope, services, expires, type, role, tls } = search;
  if (preset !== undefined)
    Object.assign(values, fromPreset(preset, creator, now, timeZone, policy, refused));
  if (name !== undefined) {
    values.name = name;
    const problem = nameProblem(name);
    if (problem !== null) refused.push(sentence`The name ‘${name}’ can’t be used. ${[problem]}`);
  }
  if (type === 'automation' && !creator.canAutomate)
    refused.push(['You can’t create automation tokens, so this is a user token.']);
  else if (type === 'automation' || type === 'user') values.type = type;
  else if (type !== undefined) refused.push(sentence`There is no token type ‘${type}’.`);
  if (role !== undefined) {
    if (isAutomationRole(role) && values.type === 'automation') values.role = role;
    else refused.push(sentence`The role ‘${role}’ can’t be chosen for this token.`);
  }
  if (tls === 'yes') {
    if (values.type === 'automation') values.tlsManagement = true;
    else refused.push(['Only automation tokens can have TLS management.']);
  } else if (tls !== undefined) refused.push(sentence`‘${tls}’ can’t be chosen for TLS management.`);
  if (scope !== undefined) values.scopes = scopesOf(scope, refused);
  if (services !== undefined) Object.assign(values, accessOf(services, refused));
  if (expires !== undefined) Object.assign(values, expirationOf(expires, now, timeZone, refused));
  return { values, refused };
}

/** The parameters for the values of a form. A name that looks like a secret is left out, which the link says. */
export function linkOf(values: FormValues, now: Date, timeZone: string): LinkSearch {
  const isAutomation = values.type === 'automation';
  return {
    ...nameOf(values.name.trim()),
    ...(isAutomation ? { type: 'automation' } : {}),
    ...(isAutomation && values.role !== null ? { role: values.role } : {}),
    ...(isAutomation && values.tlsManagement ? { tls: 'yes' } : {}),
    ...(values.scopes.length === 0 ? {} : { scope: values.scopes.join(' ') }),
    services: values.access === 'all' ? 'all' : values.serviceIds.join(',') || 'none',
    expires: expiresOf(values, now, timeZone),
  };
}

function nameOf(name: string): LinkSearch {
  if (looksLikeSecret(name)) return { omitted: 'name' };
  return name === '' ? {} : { name };
}

function expiresOf({ expiration, day }: FormValues, now: Date, timeZone: string): string {
  if (expiration === 'never') return 'never';
  if (expiration !== 'day') return `${expiration}d`;
  return isDay(day) ? day : lastDay(YEAR_DAYS, now, timeZone);
}

function fromPreset(
  id: string,
  creator: Creator,
  now: Date,
  timeZone: string,
  policy: TokenPolicy,
  refused: Sentence[],
): Partial<FormValues> {
  if (!isPresetId(id)) {
    refused.push(sentence`There is no preset ‘${id}’.`);
    return {};
  }
  const { tasks, label } = PRESETS[id];
  const least = leastFor(tasks, creator);
  if (least.kind === 'impossible') {
    refused.push([`The preset “${label}” can’t be used: ${least.reason}`]);
    return {};
  }
  return valuesOfPreset(id, least, now, timeZone, policy);
}

type Possible = Extract<Least, { kind: 'possible' }>;

/** The policy makes them narrower. */
export function valuesOfPreset(
  id: PresetId,
  least: Possible,
  now: Date,
  timeZone: string,
  policy: TokenPolicy,
): Partial<FormValues> {
  const { access, days } = PRESETS[id];
  return {
    ...valuesOfLeast(least),
    access: policy.requireServices ? 'limited' : access,
    ...lifeValues(allowedDays(policy, days), now, timeZone),
  };
}

export function valuesOfLeast(
  least: Possible,
): Pick<FormValues, 'type' | 'role' | 'tlsManagement' | 'scopes'> {
  const { type, role, tlsManagement, scopes } = least;
  return { type, role, tlsManagement, scopes: [...scopes] };
}

function scopesOf(text: string, refused: Sentence[]): Scope[] {
  const asked = text.split(/[\s,]+/).filter(each => each !== '');
  for (const unknown of asked.filter(each => !isScope(each)))
    refused.push(sentence`There is no scope ‘${unknown}’.`);
  return [...new Set(asked.filter(isScope))];
}

function accessOf(text: string, refused: Sentence[]): Pick<FormValues, 'access' | 'serviceIds'> {
  if (text === 'all') return { access: 'all', serviceIds: [] };
  const asked = text.split(',').filter(each => each !== '' && each !== 'none');
  for (const invalid of asked.filter(each => !isId(each)))
    refused.push(sentence`‘${invalid}’ isn’t the ID of a service.`);
  return { access: 'limited', serviceIds: [...new Set(asked.filter(isId))] };
}

function expirationOf(
  text: string,
  now: Date,
  timeZone: string,
  refused: Sentence[],
): Partial<Pick<FormValues, 'expiration' | 'day'>> {
  if (text === 'never') return { expiration: 'never' };
  const [, count, unit] = /^([1-9]\d{0,3})([dy])$/.exec(text) ?? [];
  const days = Number(count) * (unit === 'y' ? YEAR_DAYS : 1);
  if (count !== undefined && isDay(lastDay(days, now, timeZone))) return lifeValues(days, now, timeZone);
  if (isDay(text)) return { expiration: 'day', day: text };
  refused.push(sentence`‘${text}’ isn’t an expiry, such as 30d, 1y, never or 2027-03-31.`);
  return {};
}
