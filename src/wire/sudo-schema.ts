// Schema of the response to `POST /sudo` (wire.md §4).
import * as v from 'valibot';
import { instantSchema } from './date.ts';

const wireSudo = v.object({ expiry_time: instantSchema });

export type WireSudo = v.InferInput<typeof wireSudo>;

/** The instant at which sudo ends. */
export const sudoSchema = v.pipe(
  wireSudo,
  v.transform(sudo => sudo.expiry_time),
);
