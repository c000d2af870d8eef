// The header with the key of the session, in a file of its own: the first module of the page imports it (wire.md §1).

export const KEY_HEADER = 'Fastly-Key';
