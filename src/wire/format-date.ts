// Writes instants of the wire, ISO 8601 strings.
import { formatIsoInstant } from '../domain/time-zone.ts';

/** `2025-02-25T12:06:38Z`, the format of tokens, users and events (wire.md §1.6). */
export function formatWireInstant(instant: Date): string {
  return formatIsoInstant(instant);
}

/** `2025-02-25T12:06:38+00:00`, which only `/sudo` uses (wire.md §1.6). */
export function formatSudoInstant(instant: Date): string {
  return formatWireInstant(instant).replace('Z', '+00:00');
}
