// What is wrong with a token, why, and what to do: one table. A finding is a reason, never a score.
import type { ClientKind } from '../client-kind.ts';
import { DAY } from '../time-zone.ts';
import { countOfDays as days, sweepAt, unusedSince } from '../token-status.ts';
import type { Finding } from './findings.ts';
import type { Thresholds } from './thresholds.ts';

/** What solves a finding: one click for each. */
export type Fix = 'replace' | 'delete' | 'duplicate' | 'owner';

/** The facts that the rules need. Instants in milliseconds, with NEVER_USED and NEVER_EXPIRES for "never". */
export type FindingFacts = {
  createdAt: number;
  lastUsedAt: number;
  expiresAt: number;
  isAutomation: boolean;
  scopes: readonly string[];
  /** Whether the token is limited to services, or to none. */
  isLimited: boolean;
  tlsManagement: boolean;
  isLegacy: boolean;
  /** The owner of a user token, or the creator of an automation token. */
  owner: OwnerState;
  clientKind: ClientKind;
  isNamedAfterMachine: boolean;
  /** Whether another active token of the owner has the same name; for automation tokens, any other of the account. */
  hasSameName: boolean;
  isBeingReplaced: boolean;
  breaksPolicy: boolean;
};

/** `unknown` while the people of the account are not loaded completely. */
export type OwnerState = 'unknown' | 'gone' | 'locked' | 'without-2fa' | 'fine';

type Rule = {
  readonly name: string;
  /** The name in a row of a list, in two or three words. */
  readonly mark: string;
  /** In a sentence, with the thresholds in use. */
  readonly reason: (thresholds: Thresholds) => string;
  readonly fix: Fix;
  /** Whether it holds, apart from the time. */
  readonly holds?: (facts: FindingFacts) => boolean;
  /** The first millisecond at which it holds; without it, it always does. */
  readonly from?: (facts: FindingFacts, thresholds: Thresholds) => number;
  /** The first millisecond at which it no longer holds; without it, it holds until the token expires. */
  readonly until?: (facts: FindingFacts, thresholds: Thresholds) => number;
};

const NEVER = Number.POSITIVE_INFINITY;

/**
 * The rules and their edges. "More than" and "older than" exclude the edge; "for" and "within" include it, as the
 * counters do. An expired token has no finding: it can do nothing.
 */
export const FINDING_RULES: Readonly<Record<Finding, Rule>> = {
  legacy: {
    mark: 'Legacy token',
    name: 'Legacy Global API Token',
    reason: () => 'It belongs to the account’s synthetic user, has all permissions, and nobody is its owner.',
    fix: 'replace',
    holds: facts => facts.isLegacy,
  },
  'owner-gone': {
    mark: 'Owner gone',
    name: 'Owner gone',
    reason: () => 'Its owner or creator is no longer a user of the account, so nobody is responsible for it.',
    fix: 'delete',
    holds: facts => facts.owner === 'gone',
  },
  'owner-locked': {
    mark: 'Owner locked',
    name: 'Owner locked',
    reason: () => 'Its owner or creator is locked and can’t sign in, but the token remains active.',
    fix: 'delete',
    holds: facts => facts.owner === 'locked',
  },
  'breaks-policy': {
    mark: 'Breaks policy',
    name: 'Breaks policy',
    reason: () => 'Your organisation’s rules wouldn’t allow it to be created today.',
    fix: 'replace',
    holds: facts => facts.breaksPolicy,
  },
  'auto-deletes': {
    mark: 'Auto-deletes',
    name: 'Will be deleted for disuse',
    reason: ({ autoDelete }) =>
      `The API deletes tokens that were not used for two years. This happens within ${days(autoDelete)}.`,
    fix: 'delete',
    holds: facts => facts.expiresAt >= sweepAt(facts.createdAt, facts.lastUsedAt),
    from: (facts, { autoDelete }) => sweepAt(facts.createdAt, facts.lastUsedAt) - autoDelete * DAY,
  },
  'expires-soon': {
    mark: 'Expires soon',
    name: 'Expires soon',
    reason: ({ expiresSoon }) => `It expires within ${days(expiresSoon)}. What uses it then fails with 401.`,
    fix: 'replace',
    from: (facts, { expiresSoon }) => facts.expiresAt - expiresSoon * DAY,
  },
  global: {
    mark: 'Global',
    name: 'Global scope',
    reason: () => 'It can do everything that its role allows. Anyone who has it can do the same.',
    fix: 'duplicate',
    holds: facts => facts.scopes.includes('global'),
  },
  'tls-management': {
    mark: 'TLS',
    name: 'TLS management',
    reason: () => 'It can change TLS certificates and domains on all services, whatever its access is.',
    fix: 'duplicate',
    holds: facts => facts.tlsManagement,
  },
  'never-expires': {
    mark: 'Never expires',
    name: 'Never expires',
    reason: () => 'If it leaks, it works until somebody deletes it.',
    fix: 'replace',
    holds: facts => facts.expiresAt === NEVER,
  },
  'machine-work': {
    mark: 'Machine work',
    name: 'Machine work on a personal token',
    reason: () =>
      'Its last client is a CI system, Terraform, curl or an SDK. It is deleted with its owner, and what uses it then fails.',
    fix: 'replace',
    holds: facts => !facts.isAutomation && facts.clientKind === 'machine',
  },
  'mixed-use': {
    mark: 'Mixed use',
    name: 'Used by a person and a machine',
    reason: () =>
      'It is an automation token or is named after a program, but was last used from a browser or an API tool. If several hold it, nobody can say who did what.',
    fix: 'replace',
    holds: facts => facts.clientKind === 'person' && (facts.isAutomation || facts.isNamedAfterMachine),
  },
  unused: {
    mark: 'Unused',
    name: 'Unused',
    reason: ({ unused }) =>
      `It was not used for at least ${days(unused)}. A token that nobody uses can only leak.`,
    fix: 'delete',
    from: (facts, { unused }) => unusedSince(facts.createdAt, facts.lastUsedAt) + unused * DAY,
  },
  'never-used': {
    mark: 'Never used',
    name: 'Never used',
    reason: ({ neverUsed }) => `It is older than ${days(neverUsed)} and was never used.`,
    fix: 'delete',
    holds: facts => facts.lastUsedAt === Number.NEGATIVE_INFINITY,
    from: (facts, { neverUsed }) => facts.createdAt + neverUsed * DAY + 1,
  },
  'limited-global': {
    mark: 'Weak limit',
    name: 'Weak limit to services',
    reason: () =>
      'Its scope is global or global:read and it is limited to services. This is weaker than it looks: the limit doesn’t apply to endpoints of the account, such as users and billing.',
    fix: 'duplicate',
    holds: facts =>
      facts.isLimited && (facts.scopes.includes('global') || facts.scopes.includes('global:read')),
  },
  'owner-without-2fa': {
    mark: 'Owner without 2FA',
    name: 'Owner without two-factor',
    reason: () =>
      'Its owner signs in without a one-time code, so a stolen password is enough to create tokens.',
    fix: 'owner',
    holds: facts => facts.owner === 'without-2fa' && !facts.isAutomation,
  },
  'long-life': {
    mark: 'Long life',
    name: 'Long life',
    reason: ({ longLife }) => `It expires in more than ${days(longLife)}. If it leaks, it works until then.`,
    fix: 'replace',
    holds: facts => facts.expiresAt !== NEVER,
    until: (facts, { longLife }) => facts.expiresAt - longLife * DAY,
  },
  old: {
    mark: 'Old',
    name: 'Old',
    reason: ({ old }) =>
      `It is older than ${days(old)}, and its replacement isn’t under way in this browser.`,
    fix: 'replace',
    holds: facts => !facts.isBeingReplaced,
    from: (facts, { old }) => facts.createdAt + old * DAY + 1,
  },
  'same-name': {
    mark: 'Same name',
    name: 'Same name twice',
    reason: () => 'Another active token has the same name, so the wrong one is easily deleted.',
    fix: 'replace',
    holds: facts => facts.hasSameName,
  },
  'redundant-scopes': {
    mark: 'Redundant scopes',
    name: 'Scopes that contain each other',
    reason: () => 'The global scope contains the other ones, so they limit nothing.',
    fix: 'duplicate',
    holds: facts => facts.scopes.length > 1 && facts.scopes.includes('global'),
  },
};
