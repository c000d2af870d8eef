// The seed `large`: the default world grown to 100,000 user tokens of 2,000 people, 500 automation tokens, 2,000 services.
import { canCreateAutomationTokens } from '../../domain/role.ts';
import { wholeSecond } from '../model/model.ts';
import { NORTHWIND } from './accounts.ts';
import { largePeople } from './large-people.ts';
import { largeServices } from './large-services.ts';
import { type GenerationContext, largeAutomationTokens, largeTokens, makeToken } from './large-tokens.ts';
import type { DeletedToken, Seed } from './seed-shape.ts';
import { seededRandom } from './seeded-random.ts';

/** Of Northwind, the default world's included. */
const PEOPLE = 2000;
const SERVICES = 2000;
const USER_TOKENS = 100_000;
const AUTOMATION_TOKENS = 500;
const DELETED_TOKENS = 300;

export function makeLargeSeed(small: Seed, anchor: Date): Seed {
  const northwind = ofNorthwind(small);
  const people = largePeople(PEOPLE - northwind.users.length, anchor);
  const services = [...small.services, ...largeServices(SERVICES - northwind.services.length)];
  const serviceIds = ofNorthwind({ ...small, services }).services.map(({ id }) => id);
  const mill = (chance: number): GenerationContext => ({ serviceIds, chance: seededRandom(chance), anchor });
  const automated = northwind.tokens.filter(token => token.automation !== null).length;
  const owned = northwind.tokens.length - automated;
  const creators = people.filter(({ role }) => canCreateAutomationTokens(role));
  return {
    accounts: small.accounts,
    users: [...small.users, ...people],
    services,
    tokens: [
      ...small.tokens,
      ...largeTokens(USER_TOKENS - owned, people, mill(2)),
      ...largeAutomationTokens(AUTOMATION_TOKENS - automated, creators, mill(3)),
    ],
  };
}

/** Tokens that were deleted some time between their last use and now, one in five by a superuser. */
export function largeDeletedTokens(large: Seed, anchor: Date): DeletedToken[] {
  const { users, services } = ofNorthwind(large);
  const superusers = users.filter(({ role, synthetic }) => role === 'superuser' && !synthetic);
  const mill: GenerationContext = {
    serviceIds: services.map(({ id }) => id),
    chance: seededRandom(4),
    anchor,
  };
  return Array.from({ length: DELETED_TOKENS }, (_, index) => index).flatMap(index => {
    const owner = users[mill.chance.below(users.length)];
    const superuser = superusers[mill.chance.below(superusers.length)];
    if (!owner || !superuser) return [];
    const token = makeToken(mill, `large gone ${index}`, owner);
    const earliest = (token.lastUsedAt ?? token.createdAt).getTime();
    const deletedAt = anchor.getTime() - (anchor.getTime() - earliest) * mill.chance.next();
    const by = mill.chance.next() < 0.2 ? superuser : owner;
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
