// The create form's values, shaped like the screen, their rules, and the token they ask for.
import * as z from 'zod/mini';
import { type Access, ALL_SERVICES, accessFromIds } from '../../../domain/access.ts';
import { defaultExpirationDay, expirationInstant, expirationProblem } from '../../../domain/expiration.ts';
import { isScope, type Scope, withoutIncluded } from '../../../domain/scope.ts';
import type { NewToken } from '../../../domain/token.ts';
import { nameProblem } from '../../../domain/token-name.ts';

export type FormValues = {
  name: string;
  scopes: string[];
  access: 'all' | 'limited';
  /** Kept while "All services" is chosen, so that going back loses nothing. */
  serviceIds: string[];
  expiration: 'default' | 'day' | 'never';
  /** `YYYY-MM-DD`, for `day`. */
  day: string;
};

export function emptyForm(now: Date, timeZone: string): FormValues {
  return {
    name: '',
    scopes: [],
    access: 'all',
    serviceIds: [],
    expiration: 'default',
    day: defaultExpirationDay(now, timeZone),
  };
}

/** The rules that can be judged before sending. Every message says what to do. */
export function formSchema(now: Date, timeZone: string) {
  const shape = z.object({
    name: z.string(),
    scopes: z.array(z.string()),
    access: z.enum(['all', 'limited']),
    serviceIds: z.array(z.string()),
    expiration: z.enum(['default', 'day', 'never']),
    day: z.string(),
  });
  return shape.check(({ value, issues }) => {
    const report = (field: keyof FormValues, message: string | null) => {
      if (message !== null) issues.push({ code: 'custom', message, path: [field], input: value });
    };
    report('name', nameProblem(value.name));
    report('scopes', value.scopes.length === 0 ? 'Choose at least one scope.' : null);
    const limitedToNothing = value.access === 'limited' && value.serviceIds.length === 0;
    report('serviceIds', limitedToNothing ? 'Choose at least one service, or allow all services.' : null);
    report('day', value.expiration === 'day' ? expirationProblem(value.day, now, timeZone) : null);
  });
}

/** The access that is chosen; `null` while "limit" is chosen and no service yet, because empty means all. */
export function chosenAccess(values: Pick<FormValues, 'access' | 'serviceIds'>): Access | null {
  if (values.access === 'all') return ALL_SERVICES;
  return values.serviceIds.length === 0 ? null : accessFromIds(values.serviceIds);
}

/** The chosen end, `null` for never, `undefined` while the date is no date or has passed. */
export function chosenExpiry(
  { expiration, day }: Pick<FormValues, 'expiration' | 'day'>,
  now: Date,
  timeZone: string,
): Date | null | undefined {
  if (expiration === 'never') return null;
  const chosen = expiration === 'default' ? defaultExpirationDay(now, timeZone) : day;
  if (expirationProblem(chosen, now, timeZone) !== null) return undefined;
  return expirationInstant({ kind: 'day', day: chosen }, timeZone);
}

/** The token to ask for, or `null` while the form doesn't say one completely. */
export function toNewToken(values: FormValues, now: Date, timeZone: string): NewToken | null {
  const [first, ...rest] = chosenScopes(values.scopes);
  const access = chosenAccess(values);
  const expiresAt = chosenExpiry(values, now, timeZone);
  if (first === undefined || access === null || expiresAt === undefined) return null;
  return { kind: 'user', name: values.name.trim(), scopes: [first, ...rest], access, expiresAt };
}

/** What is ticked, without what `global` contains. */
export function chosenScopes(scopes: readonly string[]): Scope[] {
  return withoutIncluded(scopes.filter(isScope));
}
