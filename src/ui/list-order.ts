// The order of a list: the column it is sorted by, and how the address holds it.

export type ListOrder<Key extends string = string> = { readonly key: Key; readonly descending: boolean };

/** Reads a `sort` parameter: a sort key, with a leading `-` for descending order. */
export function parseOrder<Key extends string>(
  raw: unknown,
  keys: readonly Key[],
  defaultOrder: ListOrder<Key>,
): ListOrder<Key> {
  const text = typeof raw === 'string' ? raw : '';
  const descending = text.startsWith('-');
  const key = keys.find(each => each === text.slice(descending ? 1 : 0));
  return key === undefined ? defaultOrder : { key, descending };
}

export function formatOrder({ key, descending }: ListOrder): string {
  return `${descending ? '-' : ''}${key}`;
}
