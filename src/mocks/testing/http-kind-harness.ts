// Reduces JSON values to their kind, so that a response can be compared with a recorded one.

/** The keys in order and the kind of each value. Of a list, only the item with the recorded name counts, else the first. */
export function kindOf(value: unknown, recorded: unknown): unknown {
  if (Array.isArray(value)) {
    const [wanted] = Array.isArray(recorded) ? recorded : [];
    const item =
      value.find(each => isObject(each) && isObject(wanted) && each.name === wanted.name) ?? value[0];
    return value.length === 0 ? [] : [kindOf(item, wanted)];
  }
  if (isObject(value)) {
    if (!isObject(recorded)) return 'an object';
    // The recording does not say what is in an empty object.
    if (Object.keys(recorded).length === 0) return 'an object';
    return Object.entries(value).map(([key, each]) => [key, kindOf(each, recorded[key])]);
  }
  if (typeof value !== 'string') return value === null ? 'null' : typeof value;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) return 'a date';
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/.test(value)) return 'a date as of /sudo';
  if (/^[0-9A-Za-z]{21,22}$/.test(value)) return 'an id';
  if (/^[\w-]{32}$/.test(value)) return 'a secret';
  return value === '' ? 'an empty text' : 'a text';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
