// An organisation's own rules for new tokens. They are stricter than the API, and come from the configuration file.
import type { Access } from './access.ts';
import { addDays, dayOf, endOfDay } from './calendar-day.ts';
import { DEFAULT_EXPIRATION_DAYS } from './expiration.ts';
import type { NewToken } from './token.ts';

export type TokenPolicy = {
  /** In days; `null` is no limit. */
  readonly maxLifetimeDays: number | null;
  readonly allowNeverExpires: boolean;
  readonly requireServices: boolean;
  /** The whole name must match it. */
  readonly namePattern: { readonly pattern: RegExp; readonly explanation: string } | null;
};

/** Without a policy nothing is stricter. */
export const NO_POLICY: TokenPolicy = {
  maxLifetimeDays: null,
  allowNeverExpires: true,
  requireServices: false,
  namePattern: null,
};

/** Ten years. A longer one is a mistake. */
const LONGEST_DAYS = 3650;

const LONGEST_PATTERN = 200;

const KEYS = ['maxLifetimeDays', 'allowNeverExpires', 'requireServices', 'namePattern'];

/** Reads the key `policy` of the configuration file. @returns what is wrong with it, as a sentence. */
export function readPolicy(value: unknown): TokenPolicy | string {
  if (!isRecord(value)) return '“policy” must be an object.';
  const unknown = Object.keys(value).find(key => !KEYS.includes(key));
  if (unknown !== undefined)
    return `“policy” contains the unknown key “${unknown}”. The valid keys are ${KEYS.join(', ')}.`;
  const { maxLifetimeDays = null, allowNeverExpires = true, requireServices = false } = value;
  if (maxLifetimeDays !== null && !isDays(maxLifetimeDays))
    return `“maxLifetimeDays” must be a whole number from 1 to ${LONGEST_DAYS}.`;
  if (typeof allowNeverExpires !== 'boolean') return '“allowNeverExpires” must be true or false.';
  if (typeof requireServices !== 'boolean') return '“requireServices” must be true or false.';
  if (maxLifetimeDays !== null && value.allowNeverExpires === true)
    return '“allowNeverExpires” can’t be true together with “maxLifetimeDays”.';
  const namePattern = value.namePattern === undefined ? null : readPattern(value.namePattern);
  if (typeof namePattern === 'string') return namePattern;
  return {
    maxLifetimeDays,
    allowNeverExpires: allowNeverExpires && maxLifetimeDays === null,
    requireServices,
    namePattern,
  };
}

function readPattern(value: unknown): TokenPolicy['namePattern'] | string {
  if (!isRecord(value) || typeof value.pattern !== 'string' || typeof value.explanation !== 'string')
    return '“namePattern” must be an object with the texts “pattern” and “explanation”.';
  if (Object.keys(value).length > 2) return '“namePattern” can have only “pattern” and “explanation”.';
  if (value.explanation.trim() === '') return '“explanation” must say which names are allowed.';
  if (value.pattern.length > LONGEST_PATTERN)
    return `“pattern” must have at most ${LONGEST_PATTERN} characters.`;
  if (isSlow(value.pattern))
    return '“pattern” refers back to a group, repeats a group that isn’t plain, or repeats “.” more than three times. Use a simpler one.';
  try {
    // Checked on its own first, because “a)|(b” is only valid between the anchors, and escapes them.
    new RegExp(value.pattern, 'u');
    return { pattern: new RegExp(`^(?:${value.pattern})$`, 'u'), explanation: value.explanation };
  } catch {
    return '“pattern” isn’t a valid regular expression.';
  }
}

/**
 * Whether a pattern might take forever for a long name: it refers back to a group, or repeats a group that contains a
 * repetition or a choice, or repeats the dot more than three times. This refuses some fast patterns, too.
 */
function isSlow(pattern: string): boolean {
  if (/(?<!\\)(?:\\\\)*\\[1-9k]/.test(pattern)) return true;
  // An escaped character and a set of characters are like one letter.
  let rest = pattern.replace(/\\(?:[pPu]\{[^}]*\}|.)/gsu, 'x').replace(/\[[^\]]*\]/g, 'x');
  if ((rest.match(/\.[*+{]/g) ?? []).length > 3) return true;
  // From the inside out, each group becomes a letter, repeated if its content is not plain.
  for (;;) {
    const group = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?(?<content>[^()]*)\)(?=(?<repetition>[*+{]?))/.exec(rest);
    if (group === null) return false;
    const isPlain = !/[*+?{|]/.test(group.groups?.content ?? '');
    if (!isPlain && group.groups?.repetition) return true;
    rest = rest.replace(group[0], () => (isPlain ? 'x' : 'x+'));
  }
}

export type PolicyField = 'name' | 'access' | 'expiration';

const RULE = 'Your organisation’s rule:';

/** What of a new token breaks the policy, in the order of the form. */
export function policyProblems(
  policy: TokenPolicy,
  { name, access, expiresAt }: Pick<NewToken, 'name' | 'expiresAt'> & { access: Pick<Access, 'kind'> },
  now: Date,
  timeZone: string,
): readonly { readonly field: PolicyField; readonly message: string }[] {
  const problems: { field: PolicyField; message: string }[] = [];
  if (policy.namePattern && !policy.namePattern.pattern.test(name.trim()))
    problems.push({ field: 'name', message: `${RULE} ${policy.namePattern.explanation}` });
  if (policy.requireServices && access.kind === 'all')
    problems.push({ field: 'access', message: `${RULE} limit the token to services.` });
  const expiry = expiryRule(policy);
  if (expiry !== null && isTooLong(policy, expiresAt, now, timeZone))
    problems.push({ field: 'expiration', message: `${RULE} ${expiry}` });
  return problems;
}

/**
 * The length of life nearest to the wanted one that the policy allows.
 * @param days in days; `null` is without end.
 */
export function allowedDays(policy: TokenPolicy, days: number): number;
export function allowedDays(policy: TokenPolicy, days: number | null): number | null;
export function allowedDays({ maxLifetimeDays, allowNeverExpires }: TokenPolicy, days: number | null) {
  if (days === null) return maxLifetimeDays ?? (allowNeverExpires ? null : DEFAULT_EXPIRATION_DAYS);
  return Math.min(days, maxLifetimeDays ?? days);
}

/** What the policy asks of the expiry, in words; `null` if nothing. */
export function expiryRule({ maxLifetimeDays, allowNeverExpires }: TokenPolicy): string | null {
  if (maxLifetimeDays !== null)
    return `tokens expire after ${maxLifetimeDays} ${maxLifetimeDays === 1 ? 'day' : 'days'} at the latest.`;
  return allowNeverExpires ? null : 'every token expires.';
}

/** The rules of the policy for a field, as a hint; `null` if there is none. */
export function policyHint(policy: TokenPolicy, field: PolicyField): string | null {
  const rule = {
    name: policy.namePattern?.explanation ?? null,
    access: policy.requireServices ? 'limit the token to services.' : null,
    expiration: expiryRule(policy),
  }[field];
  return rule === null ? null : `${RULE} ${rule}`;
}

function isTooLong(
  { maxLifetimeDays }: TokenPolicy,
  expiresAt: Date | null,
  now: Date,
  timeZone: string,
): boolean {
  if (expiresAt === null) return true;
  if (maxLifetimeDays === null) return false;
  // A chosen day counts to its end, as everywhere.
  return expiresAt > endOfDay(addDays(dayOf(now, timeZone), maxLifetimeDays), timeZone);
}

function isDays(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LONGEST_DAYS;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
