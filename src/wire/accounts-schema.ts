// The accounts a user can switch to. Path and shape are our own choice, because the API's are not public.
import { listingSchema, readBy } from './listing-schema.ts';
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import * as z from './zod.ts';

const wireAccountChoice = z.object({ id: nonEmptyTextSchema, name: z.optional(z.nullable(z.string())) });

export type WireAccountChoice = { id: string; name: string };

export const accountChoicesSchema = listingSchema(
  readBy(
    z.pipe(
      wireAccountChoice,
      z.transform(({ id, name }): { id: string; name: string } => ({ id, name: name || id })),
    ),
  ),
);
