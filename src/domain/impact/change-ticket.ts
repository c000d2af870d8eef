// A deletion as a change ticket in Markdown: what is deleted, what breaks, what could take over, how to check afterwards.
import type { Access } from '../access.ts';
import { tokenCount } from '../deletion-words.ts';
import { markdownSentence, markdownTable, markdownText } from '../markdown.ts';
import { formatInstant } from '../time-zone.ts';
import { type Token, tokenType } from '../token.ts';
import type { User } from '../user.ts';
import type { Affected, Impact } from './impact.ts';
import {
  AFFECTED_LISTS,
  ALL_SERVICES_WORDS,
  andMore,
  IMPACT_BASIS,
  impactSummary,
  successorSentence,
} from './impact-words.ts';

/** The most tokens in a ticket. A longer table is of no use in it. */
const TICKET_TOKENS = 200;
/** The most services of a token. */
const TICKET_SERVICES = 5;

type DeletedToken = { readonly token: Token; readonly owner: User | null };

export type ChangeTicket = {
  /** The tokens to be deleted, those in use first. */
  readonly tokens: readonly DeletedToken[];
  readonly impact: Impact;
  /** What was compared, as a sentence. */
  readonly compared: string;
  /** The account's name and ID. */
  readonly account: string;
  readonly by: User;
  readonly now: Date;
  /** The name of a service, or its ID. */
  readonly serviceName: (id: string) => string;
  /** The address of the account's event log. */
  readonly eventsUrl: string;
};

/** Times are in UTC, because a ticket is read elsewhere. Browser sessions are left out, as in {@link Impact}. */
export function changeTicket(ticket: ChangeTicket): string {
  const { impact, compared, account, by, now, eventsUrl } = ticket;
  const tokens = ticket.tokens.filter(({ token }) => tokenType(token) !== 'session');
  const [only] = tokens;
  const subject =
    tokens.length === 1 && only ? `token ${markdownText(only.token.name)}` : tokenCount(tokens.length);
  return [
    `# Delete ${subject}`,
    '',
    `- Account: ${markdownText(account)}`,
    `- Prepared by: ${markdownText(`${by.name} (${by.login})`)}`,
    `- Date: ${utc(now)}`,
    '',
    '## What is deleted',
    '',
    ...markdownTable(
      ['Name', 'ID', 'Owner', 'Scope', 'Access', 'Last used'],
      tokens.slice(0, TICKET_TOKENS).map(each => tokenCells(each, ticket.serviceName)),
    ),
    ...rest(tokens.length, TICKET_TOKENS),
    '',
    '## What breaks',
    '',
    impactSummary(impact),
    '',
    ...breaks(ticket),
    `${IMPACT_BASIS} ${compared}`,
    '',
    '## How to check afterwards',
    '',
    '1. A request with a deleted token, such as `GET /tokens/self`, fails with 401.',
    '2. What is listed under “What breaks” still works. Look for responses with 401 and 403 in its logs.',
    `3. The event log has an event for each deleted token: <${eventsUrl}>`,
    '',
  ].join('\n');
}

function tokenCells({ token, owner }: DeletedToken, serviceName: (id: string) => string): readonly string[] {
  const who = owner === null ? token.userId : `${owner.name} (${owner.login})`;
  return [
    markdownText(token.name),
    markdownText(token.id),
    `${token.automation === null ? '' : 'Automation token, created by '}${markdownText(who)}`,
    token.scopes.map(markdownText).join(', '),
    accessCell(token.access, serviceName),
    lastUse(token),
  ];
}

function accessCell(access: Access, serviceName: (id: string) => string): string {
  if (access.kind === 'all') return ALL_SERVICES_WORDS;
  if (access.kind === 'none') return 'No services';
  const names = access.serviceIds.slice(0, TICKET_SERVICES).map(id => markdownText(serviceName(id)));
  const more = andMore(access.serviceIds.length, TICKET_SERVICES);
  return `${names.join(', ')}${more === null ? '' : ` ${more}`}`;
}

function lastUse({ lastUsedAt, lastUsedIp, lastUsedClient }: Token): string {
  if (lastUsedAt === null) return 'Never';
  const from = lastUsedIp === null ? '' : ` from ${markdownText(lastUsedIp)}`;
  const by = lastUsedClient === null ? '' : ` by ${markdownText(lastUsedClient)}`;
  return `${utc(lastUsedAt)}${from}${by}`;
}

function breaks({ impact, serviceName }: ChangeTicket): readonly string[] {
  if (impact.used === 0) return [];
  const rows = AFFECTED_LISTS.flatMap(({ key, one }) =>
    impact[key].listed.map(affected => [
      one,
      affected.what === null
        ? ALL_SERVICES_WORDS
        : markdownText(key === 'services' ? serviceName(affected.what) : affected.what),
      `${utc(affected.lastUsedAt)}${affected.isInUse ? ' (in use)' : ''}`,
      String(affected.tokens),
      successorCell(affected),
    ]),
  );
  const more = AFFECTED_LISTS.flatMap(({ key, other }) => {
    const { count, listed } = impact[key];
    const words = andMore(count, listed.length);
    return words === null ? [] : [`${other}: ${words}.`, ''];
  });
  return [
    ...markdownTable(['Kind', 'What', 'Last used', 'Tokens', 'What could take over'], rows),
    '',
    ...more,
  ];
}

function successorCell(affected: Affected): string {
  const words = markdownSentence(successorSentence(affected));
  return affected.successor === null ? words : `${words} ID: ${markdownText(affected.successor.id)}`;
}

function rest(count: number, shown: number): readonly string[] {
  const words = andMore(count, shown);
  return words === null ? [] : ['', `${words}.`];
}

function utc(instant: Date): string {
  return formatInstant(instant, 'UTC');
}
