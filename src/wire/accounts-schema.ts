// The accounts a user can switch to. Path and shape are our own choice, because the API's are not public.
import * as v from 'valibot';
import { listingSchema } from './listing-schema.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import { readBy } from './schema.ts';

const wireAccountChoice = v.object({ id: nonEmptyTextSchema, name: v.nullish(v.string()) });

export type WireAccountChoice = { id: string; name: string };

export const accountChoicesSchema = listingSchema(
  readBy(
    v.pipe(
      wireAccountChoice,
      v.transform(({ id, name }): { id: string; name: string } => ({ id, name: name || id })),
    ),
  ),
);
