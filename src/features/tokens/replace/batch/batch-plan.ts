// The new tokens of a batch: the old settings, with a name of their own.
import { dayOf } from '../../../../domain/calendar-day.ts';
import { isSameName } from '../../../../domain/comparable-text.ts';
import { isolatedText } from '../../../../domain/foreign-text.ts';
import { replacementName } from '../../../../domain/replacement/replacement-name.ts';
import { settingsOf } from '../../../../domain/replacement/replacement-settings.ts';
import type { Sentence } from '../../../../domain/sentence.ts';
import type { NewToken, Token } from '../../../../domain/token.ts';
import { nameProblem } from '../../../../domain/token-name.ts';
import type { User } from '../../../../domain/user.ts';
import { formFromSettings } from '../../create/form-from-settings.ts';
import { toNewToken } from '../../create/form-values.ts';

export type PlannedToken = {
  /** `null` if the settings are not those of a token that can be created: each is then replaced by itself. */
  readonly newToken: NewToken | null;
  /** What differs from the old one besides its name. */
  readonly differences: readonly Sentence[];
};

export function planToken(old: Token, name: string, user: User, now: Date, timeZone: string): PlannedToken {
  const { values, refused } = formFromSettings(settingsOf(old), user.role, now, timeZone);
  const at = { now, today: dayOf(now, timeZone), timeZone };
  return { newToken: toNewToken({ ...values, name }, user.role, at), differences: refused };
}

/** What is wrong with the first of the names, in words; `null` if nothing is. */
export function namesProblem(names: readonly string[]): string | null {
  for (const [index, name] of names.entries()) {
    const problem = nameProblem(name);
    if (problem !== null) return `‘${isolatedText(name)}’: ${problem}`;
    if (names.slice(0, index).some(each => isSameName(each, name)))
      return `Two new tokens have the name ‘${isolatedText(name)}’. Give each a name of its own.`;
  }
  return null;
}

/** A name for each, and no two alike. */
export function suggestedNames(
  olds: readonly Token[],
  existing: readonly { readonly name: string }[],
  now: Date,
  timeZone: string,
): ReadonlyMap<string, string> {
  const taken = existing.map(({ name }) => name);
  return new Map(
    olds.map(({ id, name }) => {
      const suggestion = replacementName(name, dayOf(now, timeZone), taken);
      taken.push(suggestion);
      return [id, suggestion];
    }),
  );
}
