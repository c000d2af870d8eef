// The query part of an address, as plain text values: readable, and the same after a round trip.

export function parseSearchText(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The query part with its `?`; an empty text when there is nothing to say. */
export function stringifySearchText(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(name, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * What the router checks of an address whose page is loaded when it is opened: the names, and that each holds one
 * text. The rules for the values come with the page, because here they would weigh on every first load.
 */
export function pickTexts<Name extends string>(...names: readonly Name[]) {
  return (raw: Record<string, unknown>): Partial<Record<Name, string>> => {
    const texts: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = raw[name];
      if (typeof value === 'string') texts[name] = value;
    }
    return texts;
  };
}
