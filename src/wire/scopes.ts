// The scopes of a token on the wire: a text of words in one field, or a list in another (wire.md §2.1, §3.2).

/** Splits a list such as "purge_all global:read" at spaces. The order is kept, empty entries are dropped. */
export function splitScope(scope: string): string[] {
  return scope.split(' ').filter(word => word !== '');
}

/** The scopes in the first of the fields that has them, as a text or a list. `undefined` if none has. */
export function readScopes(...fields: readonly unknown[]): readonly string[] | undefined {
  for (const field of fields) {
    if (typeof field === 'string') return splitScope(field);
    if (isTextList(field)) return field;
  }
  return undefined;
}

export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(each => typeof each === 'string');
}
