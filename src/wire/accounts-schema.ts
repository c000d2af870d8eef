// The accounts a person may act in. The path and the shape are our own choice: the API's are not public.
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import * as z from './zod.ts';

const wireAccountChoice = z.object({ id: nonEmptyTextSchema, name: z.string() });

export type WireAccountChoice = z.input<typeof wireAccountChoice>;

export const accountChoicesSchema = z.array(wireAccountChoice);
