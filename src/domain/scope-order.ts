// The order in which a list shows the scopes of a token, of which it has room for one.
import { isScope, SCOPES } from './scope.ts';

/** The scopes that the console knows, with the widest first, then the others. */
export function widestFirst(scopes: readonly string[]): readonly string[] {
  const known = SCOPES.filter(scope => scopes.includes(scope));
  return [...known, ...scopes.filter(scope => !isScope(scope))];
}
