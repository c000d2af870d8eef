// The visits of each user to each account, in IndexedDB: the ids of 100,000 tokens are too many for localStorage.
import * as v from 'valibot';
import type { Visits } from '../../domain/audit/changes.ts';

const DATABASE = 'token-console';
const STORE = 'visits';

const visit = v.object({ at: v.number(), ids: v.array(v.string()), unusedIds: v.array(v.string()) });
const visits = v.object({ previous: v.nullable(visit), current: visit });

export type VisitStore = {
  /** `null` if there is none, or none that can be read. */
  readonly read: (key: string) => Promise<Visits | null>;
  /** Does nothing if the browser has no storage for it. */
  readonly write: (key: string, value: Visits) => Promise<void>;
};

export const visitStore: VisitStore = {
  read: async key => {
    try {
      const found = await run('readonly', store => store.get(key));
      const content = v.safeParse(visits, found);
      return content.success ? content.output : null;
    } catch {
      return null;
    }
  },
  write: async (key, value) => {
    try {
      await run('readwrite', store => store.put(value, key));
    } catch {
      // Private windows and full disks have no storage. The console works without it.
    }
  },
};

async function run<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await resultOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return resultOf(request);
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The storage could not be read.'));
  });
}
