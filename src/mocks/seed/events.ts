// The event log that a seed starts with. It is derived from the seed and never stored.
import { isBrowserSession } from '../../domain/token.ts';
import { descriptionOf, metadataOf, type TokenEventType } from '../model/event-descriptions.ts';
import { type MockEvent, type MockToken, wholeSecond } from '../model/model.ts';
import { stableId } from '../model/secrets.ts';
import type { SeedName } from '../scenario.ts';
import { NORTHWIND, userId } from './accounts.ts';
import { deletedTokens } from './deleted-tokens.ts';
import type { DeletedToken, Seed } from './seed-shape.ts';
import { SIGN_INS } from './sign-in-events.ts';

const HOUR = 3_600_000;

/** The IP address of creation events for tokens that were never used. */
const OFFICE_IP = '203.0.113.7';

/** Newest last. */
export function seedEvents(seed: Seed, name: SeedName, anchor: Date): readonly MockEvent[] {
  const events = [
    ...seed.tokens.map(creation),
    ...deletedTokens(name, seed, anchor).flatMap(deleted => [creation(deleted.token), deletion(deleted)]),
    ...signIns(name, anchor),
  ];
  return events.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
}

function creation(token: MockToken): MockEvent {
  const type = isBrowserSession(token) ? 'user.login' : 'token.create';
  return tokenEvent(type, token, token.userId, token.createdAt);
}

function deletion({ token, deletedBy, deletedAt }: DeletedToken): MockEvent {
  return tokenEvent('token.destroy', token, deletedBy, deletedAt);
}

function tokenEvent(type: TokenEventType, token: MockToken, actorId: string, createdAt: Date): MockEvent {
  return {
    id: stableId(`event ${type} ${token.id}`),
    type,
    customerId: token.customerId,
    userId: actorId,
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
