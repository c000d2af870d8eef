// The text of a state file: the header and the records of the stored state in one JSON object.

import * as v from 'valibot';
import { readBy } from '../../wire/schema.ts';
import { isJsonObject, type JsonObject } from '../request/body-fields.ts';
import type { SeedName } from '../scenario.ts';
import { parseJson } from '../state/record-map.ts';
import {
  DATA_STORAGE_KEY,
  headerText,
  RECORD_PREFIX,
  readHeader,
  StoredState,
} from '../state/stored-state.ts';
import { StateFileError } from './state-file-error.ts';

const readRecords = readBy(v.object({ records: v.custom<JsonObject>(isJsonObject) }));

/** The records are texts of JSON already, so that nothing is serialised again. */
export function stateText(records: ReadonlyMap<string, string>): string {
  const lines: string[] = [];
  for (const [key, text] of records) {
    if (key !== DATA_STORAGE_KEY) lines.push(`${JSON.stringify(key.slice(RECORD_PREFIX.length))}:${text}`);
  }
  const header = records.get(DATA_STORAGE_KEY) ?? '{}';
  return `${header.slice(0, -1)},"records":{\n${lines.join(',\n')}\n}}\n`;
}

export type ParsedState = { readonly seed: SeedName; readonly records: Map<string, string> };

/**
 * Throws if the text is not a complete state of this version.
 * @param wanted the seed that the state must have, or `null` for any
 */
export function parseStateText(path: string, text: string, wanted: SeedName | null): ParsedState {
  const header = readHeader(text);
  if (header === 'other version') {
    throw new StateFileError(
      `${path} was written by another version of the mock API. The file is left unchanged. Choose another file, or delete this one to start again.`,
    );
  }
  const parsed = readRecords(parseJson(text));
  if (header === null || parsed === null) throw damaged(path);
  if (wanted !== null && wanted !== header.seed) {
    throw new StateFileError(
      `${path} was started with the data ‘${header.seed}’, not ‘${wanted}’. Omit --seed to continue with it, or choose another file.`,
    );
  }
  const state = new StoredState(header);
  const records = new Map([[DATA_STORAGE_KEY, headerText(header)]]);
  for (const [key, value] of Object.entries(parsed.records)) {
    const record = JSON.stringify(value);
    if (!state.load(RECORD_PREFIX + key, record)) throw damaged(path);
    records.set(RECORD_PREFIX + key, record);
  }
  return { seed: header.seed, records };
}

function damaged(path: string): StateFileError {
  return new StateFileError(
    `${path} is damaged or not a state file of the mock API. The file is left unchanged. Choose another file, or delete this one to start again.`,
  );
}
