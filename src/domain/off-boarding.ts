// Off-boarding: taking a person who leaves out of the account, with a report of what was done.
import { type BulkDeletion, type DeletionResult, outcomeWords } from './bulk-deletion.ts';
import { formatIsoInstant } from './time-zone.ts';
import { isSyntheticUser, type User } from './user.ts';

/** Whether what was typed is that login. Logins are email addresses, whose case doesn't matter. */
export function isTypedLogin(typed: string, login: string): boolean {
  const plain = (text: string) => text.trim().toLocaleLowerCase('en');
  return plain(typed) === plain(login);
}

/** Who could off-board somebody who cannot do it themselves: superusers that can sign in. */
export function otherSuperusers(people: readonly User[], self: User): readonly User[] {
  return people.filter(
    user => user.role === 'superuser' && user.id !== self.id && !user.locked && !isSyntheticUser(user),
  );
}

export type OffBoardingFacts = {
  readonly person: User;
  readonly by: User;
  readonly account: string;
  readonly startedAt: Date;
  readonly now: Date;
  /** `null` when the person had no tokens. */
  readonly deletion: BulkDeletion | null;
  readonly nameOf: (tokenId: string) => string;
  /** Automation tokens they created, which stay. */
  readonly automationTokens: number;
  readonly userDeleted: boolean;
};

/** What was done, as plain text for whoever asks later. Times are in UTC. */
export function offBoardingReport(facts: OffBoardingFacts): string {
  const { person, by, account, startedAt, now, deletion, nameOf, automationTokens, userDeleted } = facts;
  const lines = [
    `Off-boarding of ${who(person)}, user ${person.id}`,
    `Account: ${oneLine(account)}`,
    `Done by: ${who(by)}`,
    `Started: ${utc(startedAt)}`,
    `This report: ${utc(now)}`,
    '',
    `User: ${userDeleted ? 'deleted' : 'NOT deleted'}`,
    `Tokens: ${deletion === null ? 'there were none' : outcomeWords(deletion)}`,
  ];
  for (const [position, id] of deletion?.ids.entries() ?? []) {
    const result = deletion?.results[position];
    if (result) lines.push(`- ${id} ${oneLine(nameOf(id))}: ${resultWords(result)}`);
  }
  lines.push(`Automation tokens they created, which stay: ${automationTokens}`);
  return lines.join('\n');
}

function resultWords(result: DeletionResult): string {
  switch (result.kind) {
    case 'deleted':
      return 'deleted';
    case 'pending':
    case 'not-tried':
      return `not tried${perhaps(result)}`;
    case 'failed':
      return `FAILED${perhaps(result)}. ${oneLine(result.reason)}`;
  }
}

function perhaps({ outcomeUnknown }: { readonly outcomeUnknown: boolean }): string {
  return outcomeUnknown ? ', may be deleted all the same' : '';
}

function who({ name, login }: User): string {
  return `${oneLine(name)} (${oneLine(login)})`;
}

/** A name with a line break in it could otherwise add lines of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

function utc(instant: Date): string {
  return formatIsoInstant(instant).replace('T', ' ').replace('Z', ' UTC');
}
