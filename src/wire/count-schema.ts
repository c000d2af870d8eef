// Schema of a count: an integer from 0.
import * as v from 'valibot';

// Not v.number() with its checks, which would be longer in the initial load.
export const countSchema = v.custom<number>(
  count => typeof count === 'number' && Number.isInteger(count) && count >= 0,
);
