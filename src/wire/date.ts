// Dates on the wire: ISO strings there, `Date | null` here. Null, empty and Go's zero date mean "none".
import * as z from './zod.ts';

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The date that Go writes for "none" (wire.md §1.6). */
const GO_ZERO = Date.parse('0001-01-01T00:00:00Z');

/** Reads an instant with its offset, or `null` when the text is none. 30 February isn't 2 March. */
export function parseInstant(text: string): Date | null {
  if (!ISO_INSTANT.test(text)) return null;
  const clock = text.slice(0, 19);
  const asUtc = new Date(`${clock}Z`);
  if (Number.isNaN(asUtc.getTime()) || !asUtc.toISOString().startsWith(clock)) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** `2025-02-25T12:06:38Z`, without a fraction, as tokens and users carry it. */
export function formatWireInstant(instant: Date): string {
  return instant.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** `2025-02-25T12:06:38+00:00`, which only `/sudo` uses (wire.md §1.6). */
export function formatSudoInstant(instant: Date): string {
  return formatWireInstant(instant).replace('Z', '+00:00');
}

const instantText = z
  .string()
  .check(z.refine(text => parseInstant(text) !== null, 'Not an ISO 8601 instant'));

export const instantSchema = z.pipe(
  instantText,
  z.transform(text => new Date(text)),
);

// One refinement and no union: a union's code is a kilobyte that every page would load.
const optionalInstantText = z
  .string()
  .check(
    z.refine(text => text === '' || parseInstant(text) !== null, 'Neither empty nor an ISO 8601 instant'),
  );

export const optionalInstantSchema = z.pipe(
  z.nullable(optionalInstantText),
  z.transform(text => {
    const instant = text === null || text === '' ? null : new Date(text);
    return instant?.getTime() === GO_ZERO ? null : instant;
  }),
);
