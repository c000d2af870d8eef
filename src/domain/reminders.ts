// Reminders of the expiry of tokens and of their deletion for disuse: which events there are, and their words.
import type { AuditRow } from './audit/audit-view.ts';
import { tokenCount } from './deletion-words.ts';
import { type ExportFacts, exportFileName } from './export-file.ts';
import { plainSentence, sentence } from './sentence.ts';
import { formatInstant } from './time-zone.ts';
import { isExpired, type Token } from './token.ts';
import { autoDeleteAt, instantsOf, STATUS_BITS, statusBits, UNUSED_LIMIT_DAYS } from './token-status.ts';
import { withSeparators } from './with-separators.ts';

/** The days before an event on which a calendar reminds of it. */
export const ALARM_DAYS = [14, 2] as const;

/** The most events in a file. Calendars reject or take minutes to import files with more. */
export const MOST_REMINDERS = 5000;

export type Reminder = {
  /** The same each time, so that a calendar replaces the event when the file is imported again. */
  readonly uid: string;
  readonly at: Date;
  readonly summary: string;
  /** Several lines. */
  readonly description: string;
  /** The address at which the token is replaced. */
  readonly url: string;
};

/** How many tokens have no reminder, by reason. */
type LeftOut = {
  readonly neverExpire: number;
  readonly expired: number;
  /** Only because of {@link MOST_REMINDERS}. */
  readonly later: number;
};

export type Reminders = {
  /** The account of the tokens; empty without tokens. */
  readonly customerId: string;
  /** The earliest first. */
  readonly events: readonly Reminder[];
  /** The number of tokens with an event. A token has two if it can be deleted for disuse before it expires. */
  readonly tokens: number;
  readonly leftOut: LeftOut;
};

export type ReminderContext = {
  /** `null` if unknown. */
  readonly accountName: string | null;
  /** The whole address at which a token is replaced, up to the token's id. */
  readonly replaceUrl: string;
};

/** `owner` is `null` if unknown. */
export type ReminderToken = Pick<AuditRow, 'token' | 'owner'>;

type Occasion = { readonly kind: 'expiry' | 'disuse'; readonly at: Date };

/** The reminders of these tokens. None contains a secret, because no list of tokens does. */
export function remindersOf(rows: readonly ReminderToken[], context: ReminderContext, now: Date): Reminders {
  const due = rows
    .flatMap(row => occasionsOf(row.token, now).map(occasion => ({ row, occasion })))
    .sort((one, other) => one.occasion.at.getTime() - other.occasion.at.getTime());
  const kept = due.slice(0, MOST_REMINDERS);
  const tokens = countTokens(kept);
  const expired = rows.filter(({ token }) => isExpired(token, now)).length;
  const all = countTokens(due);
  return {
    customerId: rows[0]?.token.customerId ?? '',
    events: kept.map(({ row, occasion }) => reminderOf(row, occasion, context)),
    tokens,
    leftOut: { expired, neverExpire: rows.length - expired - all, later: all - tokens },
  };
}

function countTokens(due: readonly { readonly row: ReminderToken }[]): number {
  return new Set(due.map(({ row }) => row.token.id)).size;
}

/** Empty for tokens that have expired, or that never expire and are in use. */
function occasionsOf(token: Token, now: Date): readonly Occasion[] {
  if (isExpired(token, now)) return [];
  const { createdAt, lastUsedAt, expiresAt } = instantsOf(token);
  const bits = statusBits(createdAt, lastUsedAt, expiresAt, false, now.getTime());
  const deletedAt = autoDeleteAt(token);
  const isDue = (bits & STATUS_BITS['auto-deletes']) !== 0 && deletedAt > now;
  return [
    ...(isDue ? [{ kind: 'disuse', at: deletedAt } as const] : []),
    ...(token.expiresAt === null ? [] : [{ kind: 'expiry', at: token.expiresAt } as const]),
  ];
}

function reminderOf(
  { token, owner }: ReminderToken,
  { kind, at }: Occasion,
  context: ReminderContext,
): Reminder {
  const { accountName, replaceUrl } = context;
  const url = `${replaceUrl}${encodeURIComponent(token.id)}`;
  const who = owner === null ? sentence`${token.userId}` : sentence`${owner.name} (${owner.login})`;
  const account =
    accountName === null ? sentence`${token.customerId}` : sentence`${accountName} (${token.customerId})`;
  const date = formatInstant(at, 'UTC');
  const lines = [
    sentence`${[token.automation === null ? 'Owner' : 'Created by']}: ${who}`,
    sentence`Account: ${account}`,
    sentence`Token ID: ${token.id}`,
    ...(kind === 'expiry'
      ? [
          sentence`Expires: ${[date]}`,
          sentence`If it is still needed, replace it before then: ${[url]}`,
          sentence`Otherwise let it expire.`,
        ]
      : [
          sentence`Last used: ${[token.lastUsedAt === null ? 'never' : formatInstant(token.lastUsedAt, 'UTC')]}`,
          sentence`The API deletes it on ${[date]}, after ${[String(UNUSED_LIMIT_DAYS)]} days without use.`,
          sentence`If it is still needed, use it or replace it before then: ${[url]}`,
        ]),
  ];
  return {
    uid: `${kind}-${encodeURIComponent(token.id)}@token-console`,
    at,
    summary: plainSentence(
      kind === 'expiry'
        ? sentence`Token “${token.name}” expires`
        : sentence`Token “${token.name}” is deleted if it stays unused`,
    ),
    description: lines.map(plainSentence).join('\n'),
    url,
  };
}

/** "Reminders for 12 tokens saved to …. 3 tokens never expire and have no reminder." Without an event no file is saved. */
export function remindersMessage(
  { tokens, leftOut }: Pick<Reminders, 'tokens' | 'leftOut'>,
  file: Omit<ExportFacts, 'rows'>,
): string {
  const { missing } = file;
  const saved =
    tokens === 0
      ? 'No reminders to save.'
      : `${missing.length === 0 ? '' : 'Partial: '}Reminders for ${tokenCount(tokens)} saved to ${exportFileName(file, 'reminders')}.`;
  return [saved, ...leftOutSentences(leftOut), ...missing].join(' ');
}

function leftOutSentences({ neverExpire, expired, later }: LeftOut): readonly string[] {
  return [
    ...counted(neverExpire, 'never expires and has no reminder.', 'never expire and have no reminder.'),
    ...counted(expired, 'has expired and has no reminder.', 'have expired and have no reminder.'),
    ...counted(later, 'has', 'have').map(
      words =>
        `${words} no reminder, because a file has at most ${withSeparators(MOST_REMINDERS)} events, the earliest ones. Filter the list to get the others.`,
    ),
  ];
}

function counted(count: number, one: string, other: string): readonly string[] {
  return count === 0 ? [] : [`${tokenCount(count)} ${count === 1 ? one : other}`];
}
