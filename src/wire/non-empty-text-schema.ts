// Schema of a string that must not be empty, such as an id or a key.
import * as v from 'valibot';

// Not v.nonEmpty(), which would be one function more in the initial load.
export const nonEmptyTextSchema = v.custom<string>(text => typeof text === 'string' && text !== '');
