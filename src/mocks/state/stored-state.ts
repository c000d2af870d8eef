// The stored part of the mock's state: one record for each thing that changed since the seed. The seed is never stored.
import * as v from 'valibot';
import { EVENT_TYPES } from '../../domain/event.ts';
import { AUTOMATION_ROLES } from '../../domain/role.ts';
import { instantSchema, optionalInstantSchema } from '../../wire/date.ts';
import { formatWireInstant } from '../../wire/format-date.ts';
import { readBy } from '../../wire/schema.ts';
import type { FailedAttempt, MockEvent, MockToken, TokenUse } from '../model/model.ts';
import { mintId } from '../model/secrets.ts';
import { SEEDS, type SeedName } from '../scenario.ts';
import { parseJson, RecordMap } from './record-map.ts';

/** The key of the header. The keys of the records continue it: `….GENERATION.KIND.ID`. The scenario has a key of its own. */
export const DATA_STORAGE_KEY = 'token-console.mock.data';

export const RECORD_PREFIX = `${DATA_STORAGE_KEY}.`;

/** Increase it when the format below changes. Data of another version is discarded. */
const VERSION = 3;

const finite = v.pipe(v.number(), v.finite());

const use = {
  lastUsedAt: optionalInstantSchema,
  ip: v.nullable(v.string()),
  userAgent: v.nullable(v.string()),
};

const useSchema = v.object(use);

const tokenSchema = v.object({
  id: v.string(),
  userId: v.string(),
  customerId: v.string(),
  name: v.string(),
  scope: v.string(),
  services: v.array(v.string()),
  createdAt: instantSchema,
  expiresAt: optionalInstantSchema,
  digest: v.nullable(v.string()),
  automation: v.nullable(
    v.object({
      role: v.picklist(AUTOMATION_ROLES),
      tlsManagement: v.boolean(),
      limitsServices: v.nullable(v.boolean()),
    }),
  ),
  sudoExpiresAt: optionalInstantSchema,
  ...use,
});

const eventSchema = v.object({
  id: v.string(),
  type: v.picklist(EVENT_TYPES),
  customerId: v.string(),
  userId: v.string(),
  tokenId: v.nullable(v.string()),
  serviceId: v.nullable(v.string()),
  ip: v.string(),
  createdAt: instantSchema,
  description: v.string(),
  metadata: v.record(v.string(), v.string()),
});

const headerSchema = v.object({
  version: v.literal(VERSION),
  seed: v.picklist(SEEDS),
  anchor: instantSchema,
  generation: v.pipe(v.string(), v.regex(/^\w+$/)),
});

export type Header = {
  readonly seed: SeedName;
  /** The seed's dates are relative to this instant. It is stored so that a reload doesn't move them. */
  readonly anchor: Date;
  /** A new one for each reset, so that a record that another tab writes late does not come back. */
  readonly generation: string;
};

type MutationCount = {
  /** Counts from 1970. */
  readonly hour: number;
  readonly count: number;
  /** The machine's time at which the hour ends if the clock runs, in milliseconds. */
  readonly endsAt: number;
};

export class StoredState implements Header {
  readonly seed: SeedName;
  readonly anchor: Date;
  readonly generation: string;
  readonly created = new RecordMap<MockToken>(tokenSchema);
  /** By the ids of seeded tokens that were deleted. */
  readonly deleted = new RecordMap(v.literal(true));
  readonly deletedUsers = new RecordMap(v.literal(true));
  /** By token id. */
  readonly uses = new RecordMap<TokenUse>(useSchema);
  /** When the sudo of a token ends, by token id. */
  readonly sudo = new RecordMap(instantSchema);
  /** When a user was last active, by user id. */
  readonly activity = new RecordMap(instantSchema);
  /** By a number and the event's id. The number gives the order of events in the same second. */
  readonly events = new RecordMap<MockEvent>(eventSchema);
  /** The number of mutations in one clock hour, by user id. */
  readonly mutations = new RecordMap<MutationCount>(
    v.object({ hour: finite, count: finite, endsAt: finite }),
  );
  /** By user id: what was typed as a login is never stored. */
  readonly failedAttempts = new RecordMap<readonly FailedAttempt[]>(
    v.array(v.object({ at: finite, machineTime: finite })),
  );

  constructor({ seed, anchor, generation }: Header) {
    this.seed = seed;
    this.anchor = anchor;
    this.generation = generation;
  }

  /** Takes over a stored record, or its removal. Returns whether it is valid. */
  load(key: string, text: string | null): boolean {
    const [, generation, kind, id] = key.slice(DATA_STORAGE_KEY.length).match(/^\.(\w+)\.(\w+)\.(.+)$/) ?? [];
    const records = kind === undefined ? undefined : this.#kinds().get(kind);
    if (generation !== this.generation || records === undefined || id === undefined) return false;
    return records.load(id, text);
  }

  /** The changes since the last call, by storage key, and whether nothing important is lost if they are written later. */
  takeChanges(): { readonly changes: Map<string, string | null>; readonly mayWait: boolean } {
    const changes = new Map<string, string | null>();
    let mayWait = true;
    for (const [kind, records] of this.#kinds()) {
      for (const [id, text] of records.takeChanges()) {
        changes.set(`${RECORD_PREFIX}${this.generation}.${kind}.${id}`, text);
        if (kind !== 'uses' && kind !== 'activity') mayWait = false;
      }
    }
    return { changes, mayWait };
  }

  #kinds(): ReadonlyMap<string, Pick<RecordMap<unknown>, 'load' | 'takeChanges'>> {
    const { created, deleted, deletedUsers, uses, sudo, activity, events, mutations, failedAttempts } = this;
    const kinds = { created, deleted, deletedUsers, uses, sudo, activity, events, mutations, failedAttempts };
    return new Map(Object.entries(kinds));
  }
}

export function emptyStoredState(seed: SeedName, anchor: Date): StoredState {
  return new StoredState({ seed, anchor, generation: mintId() });
}

/** `null` if there is no header, or it is invalid; `'other version'` if another version of the mock wrote it. */
export function readHeader(text: string | null): Header | 'other version' | null {
  const value = parseJson(text);
  const header = readBy(headerSchema)(value);
  if (header !== null) return header;
  const other = readBy(v.object({ version: finite, seed: v.string() }))(value);
  return other !== null && other.version !== VERSION ? 'other version' : null;
}

export function headerText({ seed, anchor, generation }: Header): string {
  return JSON.stringify({ version: VERSION, seed, anchor: formatWireInstant(anchor), generation });
}
