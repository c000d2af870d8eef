// Schema of the response to `POST /sudo` (wire.md §4).
import { instantSchema } from './date.ts';
import * as z from './zod.ts';

const wireSudo = z.object({ expiry_time: instantSchema });

export type WireSudo = z.input<typeof wireSudo>;

/** The instant at which sudo ends. */
export const sudoSchema = z.pipe(
  wireSudo,
  z.transform(sudo => sudo.expiry_time),
);
