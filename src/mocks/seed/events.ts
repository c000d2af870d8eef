// The event log that a seed starts with: nothing of it is stored, all of it follows from the seed.
import { descriptionOf, metadataOf, type TokenEventType } from '../model/event-descriptions.ts';
import { type MockEvent, type MockToken, wholeSecond } from '../model/model.ts';
import { stableId } from '../model/secrets.ts';
import type { SeedName } from '../scenario.ts';
import { NORTHWIND, userId } from './accounts.ts';
import { deletedTokens } from './deleted-tokens.ts';
import type { DeletedToken, Seed } from './seed-shape.ts';
import { SIGN_INS } from './sign-in-events.ts';

const HOUR = 3_600_000;

/** From where a token was created that was never used since. */
const OFFICE_IP = '203.0.113.7';

/** Newest last. */
export function seedEvents(seed: Seed, name: SeedName, anchor: Date): readonly MockEvent[] {
  const events = [
    ...seed.tokens.map(creation),
    ...deletedTokens(name, seed, anchor).flatMap(gone => [creation(gone.token), deletion(gone)]),
    ...signIns(name, anchor),
  ];
  return events.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
}

function creation(token: MockToken): MockEvent {
  return tokenEvent('token.create', token, token.userId, token.createdAt);
}

function deletion({ token, deletedBy, deletedAt }: DeletedToken): MockEvent {
  return tokenEvent('token.destroy', token, deletedBy, deletedAt);
}

function tokenEvent(type: TokenEventType, token: MockToken, by: string, createdAt: Date): MockEvent {
  return {
    id: stableId(`event ${type} ${token.id}`),
    type,
    customerId: token.customerId,
    userId: by,
    tokenId: token.id,
    serviceId: token.services.at(-1) ?? null,
    ip: token.ip ?? OFFICE_IP,
    createdAt,
    description: descriptionOf(type, token),
    metadata: metadataOf(token),
  };
}

function signIns(name: SeedName, anchor: Date): MockEvent[] {
  if (name === 'empty') return [];
  return SIGN_INS.map(({ login, type, hours, ip }) => ({
    id: stableId(`event ${type} ${login} ${hours}`),
    type,
    customerId: NORTHWIND,
    userId: userId(login),
    tokenId: null,
    serviceId: null,
    ip,
    createdAt: wholeSecond(new Date(anchor.getTime() - hours * HOUR)),
    description: descriptionOf(type, null),
    metadata: metadataOf(null),
  }));
}
