// The accounts a user can switch to. Path and shape are our own choice, because the API's are not public.
import { nonEmptyTextSchema } from './non-empty-text-schema.ts';
import * as z from './zod.ts';

const wireAccountChoice = z.object({ id: nonEmptyTextSchema, name: z.string() });

export type WireAccountChoice = z.input<typeof wireAccountChoice>;

export const accountChoicesSchema = z.array(wireAccountChoice);
