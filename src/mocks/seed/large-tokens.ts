// The many tokens of the seed `large`, with the spread that a real account of this size has.
import { canUseScope } from '../../domain/permissions.ts';
import type { AutomationRole, Role } from '../../domain/role.ts';
import type { MockToken } from '../model/model.ts';
import { stableId } from '../model/secrets.ts';
import { NORTHWIND } from './accounts.ts';
import { AUTOMATION_NAMES, ENVIRONMENTS, NAMES, READ, READ_AND_PURGE, SYSTEMS } from './large-names.ts';
import type { RandomSource } from './seeded-random.ts';
import { CLIENTS } from './token-row.ts';

const DAY_SECONDS = 86_400;

/** Days; two years unused would be swept (product rule 12). */
const OLDEST = 718;

/** Whose token it is, or who created it, and the role that bounds it. */
export type Owner = { readonly id: string; readonly role: Role };

/** What every token of the large seed is made with. */
export type GenerationContext = {
  readonly serviceIds: readonly string[];
  readonly chance: RandomSource;
  readonly anchor: Date;
};

/** `count` tokens dealt out to people: some have few, some many, nobody as many as one may have. */
export function largeTokens(count: number, owners: readonly Owner[], mill: GenerationContext): MockToken[] {
  const { chance } = mill;
  const weights = owners.map(() => 5 + chance.below(90));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const tokens: MockToken[] = [];
  let weightSoFar = 0;
  owners.forEach((owner, index) => {
    weightSoFar += weights[index] ?? 0;
    const end = Math.round((weightSoFar / total) * count);
    while (tokens.length < end) tokens.push(makeToken(mill, `large ${tokens.length}`, owner));
  });
  return tokens;
}

export function largeAutomationTokens(
  count: number,
  creators: readonly Owner[],
  mill: GenerationContext,
): MockToken[] {
  const { chance } = mill;
  return creators
    .flatMap(({ id }, index) => Array<string>(shareOf(count, creators.length, index)).fill(id))
    .map((id, index) => {
      const role = chance.pick(ROLES);
      const tlsManagement = role === 'engineer' && chance.next() < 0.15;
      const token = makeToken(mill, `large automation ${index}`, { id, role });
      const name = `${chance.pick(AUTOMATION_NAMES)} ${chance.pick(SYSTEMS)} ${index}`;
      return { ...token, name, automation: { role, tlsManagement } };
    });
}

/** How many of `count` fall to one of `creators`, when dealt in turn. */
function shareOf(count: number, creators: number, index: number): number {
  return Math.floor(count / creators) + (index < count % creators ? 1 : 0);
}

/** In the shares in which they occur. */
const ROLES = [
  'engineer',
  'engineer',
  'engineer',
  'user',
  'billing',
] as const satisfies readonly AutomationRole[];

export function makeToken(
  { serviceIds, chance, anchor }: GenerationContext,
  key: string,
  owner: Owner,
): MockToken {
  const isNever = chance.next() < 0.3;
  // From 60 days ago to 400 days ahead.
  const expires = -60 + 460 * chance.next();
  // How long ago it could last be used: an expired token can't be.
  const end = isNever ? 0 : Math.max(0, -expires);
  const created = end + 0.02 + (OLDEST - end) * chance.next() ** 2;
  // Most are in daily use, some for long not.
  const used = chance.next() < 0.2 ? null : end + (created - end) * chance.next() ** 3;
  const at = (daysAgo: number) => new Date(anchor.getTime() - Math.floor(daysAgo * DAY_SECONDS) * 1000);
  return {
    id: stableId(`token ${key}`),
    userId: owner.id,
    customerId: NORTHWIND,
    name: `${chance.pick(NAMES)} ${chance.pick(SYSTEMS)} ${chance.pick(ENVIRONMENTS)} ${1 + chance.below(999)}`,
    scope: chance.pick(canUseScope(owner.role, 'purge_all') ? READ_AND_PURGE : READ),
    services: chance.next() < 0.7 ? [] : pickServices(serviceIds, chance),
    createdAt: at(created),
    expiresAt: isNever ? null : at(-expires),
    digest: null,
    automation: null,
    lastUsedAt: used === null ? null : at(used),
    ip: used === null ? null : address(chance),
    userAgent: used === null ? null : CLIENTS[chance.pick(CLIENT_KEYS)],
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

/** One to twenty, mostly few, none twice. */
function pickServices(serviceIds: readonly string[], chance: RandomSource): string[] {
  const size = Math.min(serviceIds.length, 1 + Math.floor(20 * chance.next() ** 2));
  const start = chance.below(serviceIds.length);
  return Array.from({ length: size }, (_, step) => serviceIds[(start + step) % serviceIds.length] ?? '');
}

/** From the ranges that are reserved for documentation (RFC 5737, RFC 3849). */
function address(chance: RandomSource): string {
  if (chance.next() < 0.7) {
    return `${chance.pick(['192.0.2', '198.51.100', '203.0.113'])}.${1 + chance.below(254)}`;
  }
  const group = () => chance.below(65_536).toString(16);
  return `2001:db8:${group()}:${group()}::${1 + chance.below(9_999)}`;
}
