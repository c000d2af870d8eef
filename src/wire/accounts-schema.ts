// The accounts a person may act in. The path and the shape are our own choice: the API's are not public.
import * as z from './zod.ts';

const wireAccountChoice = z.object({ id: z.string().check(z.minLength(1)), name: z.string() });

export type WireAccountChoice = z.input<typeof wireAccountChoice>;

export const accountChoicesSchema = z.array(wireAccountChoice);
