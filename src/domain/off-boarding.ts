// Off-boarding: removing a person from the account, and the report of what was done.
import { type BulkDeletion, type DeletionResult, outcomeText } from './bulk-deletion.ts';
import { isSameName } from './comparable-text.ts';
import { isTypedName } from './delete-friction.ts';
import { isolatedLine } from './foreign-text.ts';
import { formatIsoInstant } from './time-zone.ts';
import { isSyntheticUser, type User } from './user.ts';

/**
 * Whether the typed text is the login. Logins are email addresses, so case is ignored. One without anything to see is
 * typed or copied as it is shown.
 */
export function isTypedLogin(typed: string, login: string): boolean {
  return isSameName(typed, login) || isTypedName(typed, login);
}

/** The other superusers who can sign in. Only they can off-board the user `self`, who cannot do it alone. */
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
  /** `null` if the person had no tokens. */
  readonly deletion: BulkDeletion | null;
  readonly nameOf: (tokenId: string) => string;
  /** The number of automation tokens the person created. They are kept. */
  readonly automationTokens: number;
  readonly userDeleted: boolean;
};

/** The report as plain text, with times in UTC. No name can add lines to it, or reorder them. */
export function offBoardingReport(facts: OffBoardingFacts): string {
  const { person, by, account, startedAt, now, deletion, nameOf, automationTokens, userDeleted } = facts;
  const lines = [
    `Off-boarding of ${who(person)}, user ${person.id}`,
    `Account: ${isolatedLine(account)}`,
    `Done by: ${who(by)}`,
    `Started: ${utc(startedAt)}`,
    `This report: ${utc(now)}`,
    '',
    `User: ${userDeleted ? 'deleted' : 'NOT deleted'}`,
    `Tokens: ${deletion === null ? 'there were none' : outcomeText(deletion)}`,
  ];
  for (const [position, id] of deletion?.ids.entries() ?? []) {
    const result = deletion?.results[position];
    if (result) lines.push(`- ${id} ${isolatedLine(nameOf(id))}: ${resultWords(result)}`);
  }
  lines.push(`Automation tokens they created (not deleted): ${automationTokens}`);
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
      return `FAILED${perhaps(result)}. ${isolatedLine(result.reason)}`;
  }
}

function perhaps({ outcomeUnknown }: { readonly outcomeUnknown: boolean }): string {
  return outcomeUnknown ? ', may already be deleted' : '';
}

function who({ name, login }: User): string {
  return `${isolatedLine(name)} (${isolatedLine(login)})`;
}

function utc(instant: Date): string {
  return formatIsoInstant(instant).replace('T', ' ').replace('Z', ' UTC');
}
