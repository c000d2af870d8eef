// The stored part of the mock's state: everything that changed since the seed. The seed itself is never stored.

import { EVENT_TYPES } from '../../domain/event.ts';
import { AUTOMATION_ROLES } from '../../domain/role.ts';
import { formatWireInstant, instantSchema, optionalInstantSchema } from '../../wire/date.ts';
import * as z from '../../wire/zod.ts';
import type { MockEvent, MockToken, TokenUse } from '../model/model.ts';
import { SEEDS, type SeedName } from '../scenario.ts';

/** The localStorage key of the data. The scenario has a key of its own. */
export const DATA_STORAGE_KEY = 'token-console.mock.data';

/** Increase it when the format below changes. Data of another version is discarded. */
const VERSION = 2;

export type StoredState = {
  readonly seed: SeedName;
  /** The seed's dates are relative to this instant. It is stored so that a reload doesn't move them. */
  readonly anchor: Date;
  readonly created: Map<string, MockToken>;
  /** Ids of seeded tokens that were deleted. */
  readonly deleted: Set<string>;
  /** Ids of deleted users. */
  readonly deletedUsers: Set<string>;
  /** Last use and sudo, by token id. */
  readonly uses: Map<string, TokenUse>;
  events: MockEvent[];
  /** The number of mutations in one clock hour, by user id. `hour` counts from 1970. */
  readonly mutations: Map<string, { hour: number; count: number }>;
  /** The times of failed password checks in milliseconds, by login. Stored as `wrongTries`. */
  readonly failedAttempts: Map<string, number[]>;
};

export function emptyStoredState(seed: SeedName, anchor: Date): StoredState {
  return {
    seed,
    anchor,
    created: new Map(),
    deleted: new Set(),
    deletedUsers: new Set(),
    uses: new Map(),
    events: [],
    mutations: new Map(),
    failedAttempts: new Map(),
  };
}

const use = {
  lastUsedAt: optionalInstantSchema,
  ip: z.nullable(z.string()),
  userAgent: z.nullable(z.string()),
  sudoExpiresAt: optionalInstantSchema,
};

const storedStateSchema = z.object({
  version: z.literal(VERSION),
  seed: z.enum(SEEDS),
  anchor: instantSchema,
  created: z.array(
    z.object({
      id: z.string(),
      userId: z.string(),
      customerId: z.string(),
      name: z.string(),
      scope: z.string(),
      services: z.array(z.string()),
      createdAt: instantSchema,
      expiresAt: optionalInstantSchema,
      digest: z.nullable(z.string()),
      automation: z.nullable(z.object({ role: z.enum(AUTOMATION_ROLES), tlsManagement: z.boolean() })),
      ...use,
    }),
  ),
  deleted: z.array(z.string()),
  deletedUsers: z.array(z.string()),
  uses: z.record(z.string(), z.object(use)),
  events: z.array(
    z.object({
      id: z.string(),
      type: z.enum(EVENT_TYPES),
      customerId: z.string(),
      userId: z.string(),
      tokenId: z.nullable(z.string()),
      serviceId: z.nullable(z.string()),
      ip: z.string(),
      createdAt: instantSchema,
      description: z.string(),
      metadata: z.record(z.string(), z.string()),
    }),
  ),
  mutations: z.record(z.string(), z.object({ hour: z.number(), count: z.number() })),
  wrongTries: z.record(z.string(), z.array(z.number())),
});

/** `null` if there is no data, or the data is invalid or of another version. */
export function parseStoredState(raw: string | null): StoredState | null {
  const state = readStoredState(raw);
  return state === 'other version' ? null : state;
}

/** Like `parseStoredState`, but distinguishes another version from missing or invalid data. */
export function readStoredState(raw: string | null): StoredState | 'other version' | null {
  const value = parseJson(raw);
  const result = storedStateSchema.safeParse(value);
  if (!result.success) return hasOtherVersion(value) ? 'other version' : null;
  const { seed, anchor, created, deleted, deletedUsers, uses, events, mutations, wrongTries } = result.data;
  return {
    seed,
    anchor,
    created: new Map(created.map(token => [token.id, token])),
    deleted: new Set(deleted),
    deletedUsers: new Set(deletedUsers),
    uses: new Map(Object.entries(uses)),
    events,
    mutations: new Map(Object.entries(mutations)),
    failedAttempts: new Map(Object.entries(wrongTries)),
  };
}

export function serialiseStoredState(state: StoredState): string {
  const { seed, anchor, created, deleted, deletedUsers, uses, events, mutations, failedAttempts } = state;
  const value = {
    version: VERSION,
    seed,
    anchor: formatWireInstant(anchor),
    created: [...created.values()],
    deleted: [...deleted],
    deletedUsers: [...deletedUsers],
    uses: Object.fromEntries(uses),
    events,
    mutations: Object.fromEntries(mutations),
    wrongTries: Object.fromEntries(failedAttempts),
  };
  return JSON.stringify(value);
}

function hasOtherVersion(value: unknown): boolean {
  const result = z.object({ version: z.number(), seed: z.string() }).safeParse(value);
  return result.success && result.data.version !== VERSION;
}

function parseJson(raw: string | null): unknown {
  try {
    return JSON.parse(raw ?? '');
  } catch {
    return null;
  }
}
