// Two tokens compared, in words.
import { accessToIds } from './access.ts';
import { comparableText } from './comparable-text.ts';
import { roleLabel } from './role.ts';
import { widestFirst } from './scope-order.ts';
import { formatInstant, formatPast } from './time-zone.ts';
import { TOKEN_TYPE_LABELS, type Token, tokenType } from './token.ts';
import type { User } from './user.ts';

export type ComparedToken = { readonly token: Token; readonly owner: User | null };

export type ComparedFact = {
  readonly what: string;
  readonly first: string;
  readonly second: string;
  readonly isSame: boolean;
  /** Whether the words can name people, services or addresses. */
  readonly hasNames: boolean;
};

type Context = {
  readonly now: Date;
  readonly timeZone: string;
  /** The name of a service, or its ID. */
  readonly serviceName: (id: string) => string;
};

/** The facts in which tokens can differ, each of both tokens. */
export function compareTokens(
  first: ComparedToken,
  second: ComparedToken,
  context: Context,
): readonly ComparedFact[] {
  return FACTS.map(({ what, words, hasNames = false }) => {
    const [one, other] = [words(first, context), words(second, context)];
    const isSame = comparableText(one) === comparableText(other);
    return { what, first: one, second: other, isSame, hasNames };
  });
}

/** "They differ in scope and expiry." */
export function comparisonSummary(facts: readonly ComparedFact[]): string {
  const different = FACTS.flatMap(({ what, noun }) =>
    noun !== undefined && facts.some(fact => fact.what === what && !fact.isSame) ? [noun] : [],
  );
  if (different.length === 0)
    return 'They can do the same, for the same services, until the same time, for the same owner.';
  return `They differ in ${new Intl.ListFormat('en-GB').format(different)}.`;
}

type Fact = {
  readonly what: string;
  /** In a sentence. Missing for what differs between almost all tokens and says nothing about what they can do. */
  readonly noun?: string;
  readonly hasNames?: true;
  readonly words: (compared: ComparedToken, context: Context) => string;
};

const FACTS: readonly Fact[] = [
  { what: 'Name', hasNames: true, words: ({ token }) => token.name },
  { what: 'Type', noun: 'type', words: ({ token }) => TOKEN_TYPE_LABELS[tokenType(token)] },
  { what: 'Owner', noun: 'owner', hasNames: true, words: ({ token, owner }) => owner?.name ?? token.userId },
  {
    what: 'Role',
    noun: 'role',
    words: ({ token, owner }) => {
      const role = token.automation?.role ?? owner?.role;
      return role === undefined ? 'Unknown' : roleLabel(role);
    },
  },
  { what: 'Scope', noun: 'scope', words: ({ token }) => widestFirst(token.scopes).join(', ') },
  {
    what: 'Access',
    noun: 'access',
    hasNames: true,
    words: ({ token: { access } }, { serviceName }) => {
      if (access.kind === 'all') return 'All services';
      if (access.kind === 'none') return 'No services';
      return accessToIds(access).map(serviceName).toSorted().join(', ');
    },
  },
  {
    what: 'TLS management',
    noun: 'TLS management',
    words: ({ token }) => (token.automation?.tlsManagement === true ? 'Yes' : 'No'),
  },
  {
    what: 'Expires',
    noun: 'expiry',
    words: ({ token }, { timeZone }) =>
      token.expiresAt === null ? 'Never' : formatInstant(token.expiresAt, timeZone),
  },
  { what: 'Created', words: ({ token }, { timeZone }) => formatInstant(token.createdAt, timeZone) },
  {
    what: 'Last used',
    words: ({ token }, { now }) => (token.lastUsedAt === null ? 'Never' : formatPast(token.lastUsedAt, now)),
  },
  { what: 'Last used from', hasNames: true, words: ({ token }) => token.lastUsedIp ?? 'Unknown' },
  { what: 'Last used client', hasNames: true, words: ({ token }) => token.lastUsedClient ?? 'Unknown' },
];
