// Schema of the services of an account (wire.md §5.4).
import * as v from 'valibot';
import type { Service } from '../domain/service.ts';
import { listingSchema } from './listing-schema.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import { readBy } from './schema.ts';

const wireService = v.object({ id: nonEmptyTextSchema, name: v.nullish(v.string()) });

/** A service as the mock sends it. The console reads only its id and name. */
export type WireService = {
  id: string;
  name: string;
  type: 'vcl' | 'wasm';
  comment: string;
  customer_id: string;
  version: number;
  paused: boolean;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  versions: readonly WireServiceVersion[];
};

export type WireServiceVersion = {
  number: number;
  service_id: string;
  active: boolean;
  locked: boolean;
  deployed: boolean;
  staging: boolean;
  testing: boolean;
  comment: string;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
};

export const serviceListSchema = listingSchema(
  readBy(
    v.pipe(
      wireService,
      v.transform(({ id, name }): Service => ({ id, name: name || id })),
    ),
  ),
);
