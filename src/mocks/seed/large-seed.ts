// The seed `large`: the default seed extended to 100,000 user tokens, 2,000 users, 500 automation tokens and 2,000 services.
import { canCreateAutomationTokens } from '../../domain/role.ts';
import { wholeSecond } from '../model/model.ts';
import { NORTHWIND } from './accounts.ts';
import { largePeople } from './large-people.ts';
import { largeServices } from './large-services.ts';
import { type GenerationContext, largeAutomationTokens, largeTokens, makeToken } from './large-tokens.ts';
import type { DeletedToken, Seed } from './seed-shape.ts';
import { seededRandom } from './seeded-random.ts';

/** Totals for Northwind, including the default seed. */
const USERS = 2000;
const SERVICES = 2000;
const USER_TOKENS = 100_000;
const AUTOMATION_TOKENS = 500;
const DELETED_TOKENS = 300;

export function makeLargeSeed(base: Seed, anchor: Date): Seed {
  const northwind = ofNorthwind(base);
  const users = largePeople(USERS - northwind.users.length, anchor);
  const services = [...base.services, ...largeServices(SERVICES - northwind.services.length)];
  const serviceIds = ofNorthwind({ ...base, services }).services.map(({ id }) => id);
  const context = (seed: number): GenerationContext => ({ serviceIds, random: seededRandom(seed), anchor });
  const automationCount = northwind.tokens.filter(token => token.automation !== null).length;
  const userTokenCount = northwind.tokens.length - automationCount;
  const creators = users.filter(({ role }) => canCreateAutomationTokens(role));
  return {
    accounts: base.accounts,
    users: [...base.users, ...users],
    services,
    tokens: [
      ...base.tokens,
      ...largeTokens(USER_TOKENS - userTokenCount, users, context(2)),
      ...largeAutomationTokens(AUTOMATION_TOKENS - automationCount, creators, context(3)),
    ],
  };
}

/** Tokens that were deleted at some time after their last use, one in five of them by a superuser. */
export function largeDeletedTokens(large: Seed, anchor: Date): DeletedToken[] {
  const { users, services } = ofNorthwind(large);
  const superusers = users.filter(({ role, synthetic }) => role === 'superuser' && !synthetic);
  const context: GenerationContext = {
    serviceIds: services.map(({ id }) => id),
    random: seededRandom(4),
    anchor,
  };
  return Array.from({ length: DELETED_TOKENS }, (_, index) => index).flatMap(index => {
    const owner = users[context.random.integerBelow(users.length)];
    const superuser = superusers[context.random.integerBelow(superusers.length)];
    if (!owner || !superuser) return [];
    const token = makeToken(context, `large gone ${index}`, owner);
    const earliest = (token.lastUsedAt ?? token.createdAt).getTime();
    const deletedAt = anchor.getTime() - (anchor.getTime() - earliest) * context.random.next();
    const by = context.random.next() < 0.2 ? superuser : owner;
    return [{ token, deletedBy: by.id, deletedAt: wholeSecond(new Date(deletedAt)) }];
  });
}

function ofNorthwind({ users, services, tokens }: Seed) {
  const isNorthwind = ({ customerId }: { readonly customerId: string }) => customerId === NORTHWIND;
  return {
    users: users.filter(isNorthwind),
    services: services.filter(isNorthwind),
    tokens: tokens.filter(isNorthwind),
  };
}
