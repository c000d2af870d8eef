// What a deletion breaks, in words: for the dialogs and for the change ticket.
import { type Sentence, sentence } from '../sentence.ts';
import { withSeparators } from '../with-separators.ts';
import type { Affected, AffectedList, Impact } from './impact.ts';

export const AFFECTED_LISTS = [
  { key: 'clients', one: 'Client', other: 'Clients' },
  { key: 'addresses', one: 'Address', other: 'Addresses' },
  { key: 'services', one: 'Service', other: 'Services' },
] as const satisfies readonly { readonly key: keyof Impact; readonly one: string; readonly other: string }[];

export const ALL_SERVICES_WORDS = 'All services';

/** What the list is about, so that nobody takes it for more. */
export const IMPACT_BASIS =
  'The API keeps only the last use of a token. It doesn’t say which services a token was used for, so these are the services that it has access to. Another token could take over if it can do as much on the same services. For a client or an address, that client or address must have used it, too.';

/** How many tokens break something, and whether others could take over. */
export function impactSummary(impact: Impact): string {
  const { used, neverUsed, expired } = impact;
  const total = used + neverUsed + expired;
  const rest = [
    ...(neverUsed > 0 ? [`${counted(neverUsed, total)} never been used`] : []),
    ...(expired > 0 ? [`${counted(expired, total)} expired`] : []),
  ].join(' and ');
  if (used === 0) return `Nothing is known to use ${total === 1 ? 'this token' : 'these tokens'}: ${rest}.`;
  const sentences = [successorSummary([impact.clients, impact.addresses, impact.services])];
  if (total > 1)
    sentences.unshift(
      `${withSeparators(used)} of ${withSeparators(total)} tokens ${used === 1 ? 'has' : 'have'} been used.`,
    );
  return sentences.join(' ');
}

function counted(count: number, total: number): string {
  if (total === 1) return 'it has';
  return `${withSeparators(count)} ${count === 1 ? 'has' : 'have'}`;
}

function successorSummary(lists: readonly AffectedList[]): string {
  const all = lists.reduce((sum, { count }) => sum + count, 0);
  const alone = lists.reduce((sum, list) => sum + list.alone, 0);
  if (alone === 0) return 'For each client, address and service below, another token could take over.';
  if (alone === all) return 'No other token could take over.';
  return 'Another token could take over for some of what is below, but not for all.';
}

/** "Could use ‘CI 2’ or 3 others." */
export function successorSentence({ successor, successors }: Affected): Sentence {
  if (successor === null) return ['No other token could take over.'];
  const others = successors - 1;
  const more = others === 0 ? '' : ` or ${withSeparators(others)} ${others === 1 ? 'other' : 'others'}`;
  return sentence`Could use ‘${successor.name}’${[more]}.`;
}

/** "and 12 more", or `null` if nothing is left out. */
export function andMore(count: number, shown: number): string | null {
  return count > shown ? `and ${withSeparators(count - shown)} more` : null;
}
