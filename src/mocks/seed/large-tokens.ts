// The tokens of the seed `large`, distributed as in a real account of this size.
import { canUseScope } from '../../domain/permissions.ts';
import type { AutomationRole, Role } from '../../domain/role.ts';
import type { MockToken } from '../model/model.ts';
import { stableId } from '../model/secrets.ts';
import { NORTHWIND } from './accounts.ts';
import { AUTOMATION_NAMES, ENVIRONMENTS, NAMES, READ, READ_AND_PURGE, SYSTEMS } from './large-names.ts';
import type { RandomSource } from './seeded-random.ts';
import { CLIENTS } from './token-row.ts';

const DAY_SECONDS = 86_400;

/** Less than two years, so that no token is auto-deleted (product rule 12). */
const MAX_AGE_DAYS = 718;

/** The owner of a user token or the creator of an automation token, and the role that limits the scopes. */
export type Owner = { readonly id: string; readonly role: Role };

/** The inputs that all generated tokens share. */
export type GenerationContext = {
  readonly serviceIds: readonly string[];
  readonly random: RandomSource;
  readonly anchor: Date;
};

/** Distributes `count` tokens unevenly among the owners. Nobody reaches the limit. */
export function largeTokens(
  count: number,
  owners: readonly Owner[],
  context: GenerationContext,
): MockToken[] {
  const { random } = context;
  const weights = owners.map(() => 5 + random.integerBelow(90));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const tokens: MockToken[] = [];
  let weightSoFar = 0;
  owners.forEach((owner, index) => {
    weightSoFar += weights[index] ?? 0;
    const end = Math.round((weightSoFar / total) * count);
    while (tokens.length < end) tokens.push(makeToken(context, `large ${tokens.length}`, owner));
  });
  return tokens;
}

export function largeAutomationTokens(
  count: number,
  creators: readonly Owner[],
  context: GenerationContext,
): MockToken[] {
  const { random } = context;
  return creators
    .flatMap(({ id }, index) => Array<string>(shareOf(count, creators.length, index)).fill(id))
    .map((id, index) => {
      const role = random.pick(ROLES);
      const tlsManagement = role === 'engineer' && random.next() < 0.15;
      const token = makeToken(context, `large automation ${index}`, { id, role });
      const name = `${random.pick(AUTOMATION_NAMES)} ${random.pick(SYSTEMS)} ${index}`;
      return { ...token, name, automation: { role, tlsManagement, limitsServices: null } };
    });
}

/** The number of tokens of one creator when `count` tokens are distributed evenly. */
function shareOf(count: number, creators: number, index: number): number {
  return Math.floor(count / creators) + (index < count % creators ? 1 : 0);
}

/** A role that occurs more often is listed more often. */
const ROLES = [
  'engineer',
  'engineer',
  'engineer',
  'user',
  'billing',
] as const satisfies readonly AutomationRole[];

export function makeToken(
  { serviceIds, random, anchor }: GenerationContext,
  key: string,
  owner: Owner,
): MockToken {
  const neverExpires = random.next() < 0.3;
  // In days from the anchor: 60 days before to 400 days after it.
  const expires = -60 + 460 * random.next();
  // In days before the anchor: an expired token could not be used after its expiry.
  const end = neverExpires ? 0 : Math.max(0, -expires);
  const created = end + 0.02 + (MAX_AGE_DAYS - end) * random.next() ** 2;
  // Most were used recently, some a long time ago.
  const used = random.next() < 0.2 ? null : end + (created - end) * random.next() ** 3;
  const at = (daysAgo: number) => new Date(anchor.getTime() - Math.floor(daysAgo * DAY_SECONDS) * 1000);
  return {
    id: stableId(`token ${key}`),
    userId: owner.id,
    customerId: NORTHWIND,
    name: `${random.pick(NAMES)} ${random.pick(SYSTEMS)} ${random.pick(ENVIRONMENTS)} ${1 + random.integerBelow(999)}`,
    scope: random.pick(canUseScope(owner.role, 'purge_all') ? READ_AND_PURGE : READ),
    services: random.next() < 0.7 ? [] : pickServices(serviceIds, random),
    createdAt: at(created),
    expiresAt: neverExpires ? null : at(-expires),
    digest: null,
    automation: null,
    lastUsedAt: used === null ? null : at(used),
    ip: used === null ? null : ipAddress(random),
    userAgent: used === null ? null : CLIENTS[random.pick(CLIENT_KEYS)],
    sudoExpiresAt: null,
  };
}

const CLIENT_KEYS = [
  'curl',
  'cli',
  'terraform',
  'actions',
  'grafana',
  'python',
  'ruby',
  'node',
  'jenkins',
  'chrome',
  'firefox',
  'go',
  'java',
  'php',
  'wget',
] as const satisfies readonly (keyof typeof CLIENTS)[];

/** One to twenty different services, usually few. */
function pickServices(serviceIds: readonly string[], random: RandomSource): string[] {
  const size = Math.min(serviceIds.length, 1 + Math.floor(20 * random.next() ** 2));
  const start = random.integerBelow(serviceIds.length);
  return Array.from({ length: size }, (_, step) => serviceIds[(start + step) % serviceIds.length] ?? '');
}

/** An address in the ranges that are reserved for documentation (RFC 5737, RFC 3849). */
function ipAddress(random: RandomSource): string {
  if (random.next() < 0.7) {
    return `${random.pick(['192.0.2', '198.51.100', '203.0.113'])}.${1 + random.integerBelow(254)}`;
  }
  const group = () => random.integerBelow(65_536).toString(16);
  return `2001:db8:${group()}:${group()}::${1 + random.integerBelow(9_999)}`;
}
