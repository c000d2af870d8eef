// The accounts a person may act in. The path and the shape are our own choice: the API's are not public.
import { filledTextSchema } from './filled-text-schema.ts';
import * as z from './zod.ts';

const wireAccountChoice = z.object({ id: filledTextSchema, name: z.string() });

export type WireAccountChoice = z.input<typeof wireAccountChoice>;

export const accountChoicesSchema = z.array(wireAccountChoice);
