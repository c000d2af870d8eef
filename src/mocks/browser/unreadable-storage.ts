// Moves what is stored but can't be read to a key of its own, so that the mock starts and nothing is lost.
import { isReadableScenario } from '../scenario/store.ts';
import { SCENARIO_STORAGE_KEY } from '../scenario.ts';
import { DATA_STORAGE_KEY, RECORD_PREFIX, readHeader, StoredState } from '../state/stored-state.ts';

export type SetAside = 'settings' | 'data';

const PREFIX = 'token-console.mock.unreadable.';

/** @returns what it moved. */
export function setAsideUnreadable(storage: Storage): readonly SetAside[] {
  const found = new Set<SetAside>();
  for (const key of unreadableKeys(storage)) {
    const text = storage.getItem(key);
    storage.removeItem(key);
    found.add(key === SCENARIO_STORAGE_KEY ? 'settings' : 'data');
    if (text !== null) keep(storage, key, text);
  }
  return [...found];
}

function unreadableKeys(storage: Storage): string[] {
  const settings = storage.getItem(SCENARIO_STORAGE_KEY);
  const isReadable = settings === null || isReadableScenario(settings);
  return [...(isReadable ? [] : [SCENARIO_STORAGE_KEY]), ...unreadableData(storage)];
}

function unreadableData(storage: Storage): string[] {
  const text = storage.getItem(DATA_STORAGE_KEY);
  if (text === null) return [];
  const header = readHeader(text);
  if (header === null) return [DATA_STORAGE_KEY];
  // The mock discards data of its other versions, and records of another generation.
  if (header === 'other version') return [];
  const records = `${RECORD_PREFIX}${header.generation}.`;
  const state = new StoredState(header);
  return Object.keys(storage).filter(
    key => key.startsWith(records) && !state.load(key, storage.getItem(key)),
  );
}

/** The original is removed, so there is room, except for a longer key in a full storage. */
function keep(storage: Storage, key: string, text: string): void {
  try {
    storage.setItem(PREFIX + key, text);
  } catch {
    // The demo works without the copy.
  }
}
