// Schema of a list. A row that cannot be read is left out and counted, so that it does not take the others with it.
import type { Listing } from '../domain/gaps.ts';
import * as z from './zod.ts';

/** The rows that could be read, and the number of the others. Only what is not an array is refused. */
export function listingSchema<Row>(read: (row: unknown) => Row | null) {
  return z.transform<unknown, Listing<Row>>((list, { issues }) => {
    if (Array.isArray(list)) return readListing(list, read);
    issues.push({ code: 'custom', message: 'Not a list', input: list });
    return z.NEVER;
  });
}

function readListing<Row>(list: readonly unknown[], read: (row: unknown) => Row | null): Listing<Row> {
  const rows: Row[] = [];
  for (const each of list) {
    const row = read(each);
    if (row !== null) rows.push(row);
  }
  return { rows, unreadable: list.length - rows.length, missingPages: 0, cutOff: false };
}

/** Reads a row by a schema. `null` if the schema refuses it. */
export function readBy<Row>(schema: z.ZodMiniType<Row>): (row: unknown) => Row | null {
  return row => schema.safeParse(row).data ?? null;
}
