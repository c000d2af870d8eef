// The new tokens of a batch: the old settings with a name of their own, until they are changed.
import * as v from 'valibot';
import { dayOf } from '../../../../domain/calendar-day.ts';
import { isSameName } from '../../../../domain/comparable-text.ts';
import { replacementName } from '../../../../domain/replacement/replacement-name.ts';
import { settingsOf } from '../../../../domain/replacement/replacement-settings.ts';
import { type Sentence, sentence } from '../../../../domain/sentence.ts';
import type { Token } from '../../../../domain/token.ts';
import type { TokenPolicy } from '../../../../domain/token-policy.ts';
import { formFromSettings } from '../../create/form-from-settings.ts';
import { type FormValues, formSchema } from '../../create/form-values.ts';

export type Plan = {
  readonly old: Token;
  /** The settings of the old token. */
  readonly original: FormValues;
  /** Those of the new one. */
  readonly values: FormValues;
  /** What can't be copied. */
  readonly refused: readonly Sentence[];
};

export type Rules = {
  /** The role of the user who creates the tokens. */
  readonly ownRole: string;
  readonly now: Date;
  readonly timeZone: string;
  readonly policy: TokenPolicy;
};

/** @param existing the tokens whose names are taken. No two plans have the same name. */
export function plansFor(
  olds: readonly Token[],
  existing: readonly { readonly name: string }[],
  { ownRole, now, timeZone, policy }: Rules,
): readonly Plan[] {
  const taken = existing.map(({ name }) => name);
  return olds.map(old => {
    const copied = formFromSettings(settingsOf(old), ownRole, now, timeZone, policy);
    const name = replacementName(old.name, dayOf(now, timeZone), taken);
    taken.push(name);
    return { old, ...copied, values: { ...copied.values, name } };
  });
}

/** Why plans can't be carried out, by the id of the old token: the first reason for each. */
export function planProblems(
  plans: readonly Plan[],
  { ownRole, now, timeZone, policy }: Rules,
): ReadonlyMap<string, Sentence> {
  const schema = formSchema(ownRole, now, timeZone, policy);
  const problems = new Map<string, Sentence>();
  for (const { old, values } of plans) {
    const [issue] = v.safeParse(schema, values).issues ?? [];
    const isTaken = plans.some(each => each.old.id !== old.id && isSameName(each.values.name, values.name));
    if (issue) problems.set(old.id, [issue.message]);
    else if (isTaken)
      problems.set(
        old.id,
        sentence`Two new tokens have the name ‘${values.name}’. Give each a name of its own.`,
      );
  }
  return problems;
}
