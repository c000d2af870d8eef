// The values of the create form, their validation, and the token they request.
import * as v from 'valibot';
import { ALL_SERVICES, accessFromIds, type NewAccess } from '../../../domain/access.ts';
import { addDays, dayOf } from '../../../domain/calendar-day.ts';
import {
  DEFAULT_EXPIRATION_DAYS,
  EXPIRATION_PRESETS,
  expirationInstant,
  expirationProblem,
  lastDay,
} from '../../../domain/expiration.ts';
import { AUTOMATION_ROLES, type AutomationRole } from '../../../domain/role.ts';
import type { NewToken } from '../../../domain/token.ts';
import { nameProblem } from '../../../domain/token-name.ts';
import { allowedDays, NO_POLICY, policyProblems, type TokenPolicy } from '../../../domain/token-policy.ts';
import { effectiveScopes, type Holder } from './scope-choice.ts';

const EXPIRATIONS = ['7', '30', '90', '365', 'day', 'never'] as const;

/** Values of hidden fields are kept, so that nothing is lost when they are shown again. */
export type FormValues = {
  name: string;
  type: 'user' | 'automation';
  /** For automation tokens; `null` until one is chosen. */
  role: AutomationRole | null;
  /** For automation tokens. */
  tlsManagement: boolean;
  /** The ticked scopes, including those that the role cannot use. */
  scopes: string[];
  access: 'all' | 'limited';
  /** For `limited`. */
  serviceIds: string[];
  /** A length of life in days, a date, or none. */
  expiration: (typeof EXPIRATIONS)[number];
  /** `YYYY-MM-DD`, for `day`. */
  day: string;
};

/** The value of the form for a length of life that has a choice of its own, or `null`. */
function presetValue(days: number): FormValues['expiration'] | null {
  const preset = EXPIRATION_PRESETS.find(each => each === days);
  return EXPIRATIONS.find(each => each === String(preset)) ?? null;
}

/** Its choices follow the policy. */
export function emptyForm(now: Date, timeZone: string, policy: TokenPolicy = NO_POLICY): FormValues {
  return {
    name: '',
    type: 'user',
    role: null,
    tlsManagement: false,
    scopes: [],
    access: policy.requireServices ? 'limited' : 'all',
    serviceIds: [],
    ...lifeValues(allowedDays(policy, DEFAULT_EXPIRATION_DAYS), now, timeZone),
  };
}

/** The values for a length of life in days. */
export function lifeValues(
  days: number,
  now: Date,
  timeZone: string,
): Pick<FormValues, 'expiration' | 'day'> {
  return { expiration: presetValue(days) ?? 'day', day: lastDay(days, now, timeZone) };
}

/** The role that limits the scopes of the token. */
export function holderOf({ type, role }: Pick<FormValues, 'type' | 'role'>, ownRole: string): Holder {
  return type === 'user' ? { kind: 'user', role: ownRole } : { kind: 'automation', role };
}

/** Whether a field is on the screen, so that the user can correct an error in it. */
export function isFieldShown(
  field: keyof FormValues,
  values: Pick<FormValues, 'type' | 'access' | 'expiration'>,
): boolean {
  if (field === 'role' || field === 'tlsManagement') return values.type === 'automation';
  if (field === 'serviceIds') return values.access === 'limited';
  return field !== 'day' || values.expiration === 'day';
}

/** The types of the values, without their rules. */
export const formShape = v.object({
  name: v.string(),
  type: v.picklist(['user', 'automation']),
  role: v.nullable(v.picklist(AUTOMATION_ROLES)),
  tlsManagement: v.boolean(),
  scopes: v.array(v.string()),
  access: v.picklist(['all', 'limited']),
  serviceIds: v.array(v.string()),
  expiration: v.picklist(EXPIRATIONS),
  day: v.string(),
});

/** The rules that can be checked before sending. Every message says what to do. */
export function formSchema(ownRole: string, now: Date, timeZone: string, policy: TokenPolicy = NO_POLICY) {
  return v.pipe(
    formShape,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const { value } = dataset;
      const report = (key: keyof FormValues, message: string | null) => {
        if (message === null) return;
        addIssue({
          message,
          path: [{ type: 'object', origin: 'value', input: value, key, value: value[key] }],
        });
      };
      report('name', nameProblem(value.name));
      report('role', value.type === 'automation' && value.role === null ? 'Choose a role.' : null);
      const scopes = effectiveScopes(value.scopes, holderOf(value, ownRole));
      report('scopes', scopes.length === 0 ? 'Choose at least one scope.' : null);
      const limitedToNothing = value.access === 'limited' && value.serviceIds.length === 0;
      report('serviceIds', limitedToNothing ? 'Choose at least one service, or select All services.' : null);
      report('day', value.expiration === 'day' ? expirationProblem(value.day, now, timeZone) : null);
      const access = chosenAccess(value);
      const expiresAt = chosenExpiry(value, { now, today: dayOf(now, timeZone), timeZone });
      if (access === null || expiresAt === undefined) return;
      for (const { field, message } of policyProblems(
        policy,
        { name: value.name, access, expiresAt },
        now,
        timeZone,
      ))
        report(field, message);
    }),
  );
}

/** The chosen access, or `null` for "limit" without services, because the API reads an empty list as all services. */
export function chosenAccess(values: Pick<FormValues, 'access' | 'serviceIds'>): NewAccess | null {
  if (values.access === 'all') return ALL_SERVICES;
  return values.serviceIds.length === 0 ? null : accessFromIds(values.serviceIds);
}

/** When a form is sent, and what it showed. */
export type Submission = {
  readonly now: Date;
  /** Today, as the form counts the days from it. It may be yesterday by now. */
  readonly today: string;
  readonly timeZone: string;
};

/** The chosen expiry: `null` for never, `undefined` if the date is invalid or in the past. */
export function chosenExpiry(
  { expiration, day }: Pick<FormValues, 'expiration' | 'day'>,
  { now, today, timeZone }: Submission,
): Date | null | undefined {
  if (expiration === 'never') return null;
  const chosen = expiration === 'day' ? day : addDays(today, Number(expiration));
  if (expirationProblem(chosen, now, timeZone) !== null) return undefined;
  return expirationInstant({ kind: 'day', day: chosen }, timeZone);
}

/** The token to request, or `null` while the form is incomplete: {@link formSchema} at the same `now` says why. */
export function toNewToken(values: FormValues, ownRole: string, at: Submission): NewToken | null {
  const [first, ...rest] = effectiveScopes(values.scopes, holderOf(values, ownRole));
  const access = chosenAccess(values);
  const expiresAt = chosenExpiry(values, at);
  if (first === undefined || access === null || expiresAt === undefined) return null;
  const { type, role, tlsManagement } = values;
  const facts = { name: values.name.trim(), scopes: [first, ...rest], access, expiresAt } as const;
  if (type === 'user') return { kind: 'user', ...facts };
  return role === null ? null : { kind: 'automation', role, tlsManagement, ...facts };
}
