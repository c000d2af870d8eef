// Schema of a list. A row that cannot be read is left out and counted, so that it does not take the others with it.
import type { Listing } from '../domain/gaps.ts';
import { schemaOf } from './schema.ts';

/** The rows that could be read, and the number of the others. Only what is not an array is refused. */
export function listingSchema<Row>(read: (row: unknown) => Row | null) {
  return schemaOf(list => (Array.isArray(list) ? readListing(list, read) : null));
}

function readListing<Row>(list: readonly unknown[], read: (row: unknown) => Row | null): Listing<Row> {
  const rows: Row[] = [];
  for (const each of list) {
    const row = read(each);
    if (row !== null) rows.push(row);
  }
  return { rows, unreadable: list.length - rows.length, missingPages: 0, cutOff: false };
}
