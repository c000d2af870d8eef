// Whether the token of the session can only read. Then the API refuses every change, with a password as well.
import { useQuery } from '@tanstack/react-query';
import { canOnlyRead } from '../../domain/scope.ts';
import { sessionTokenQuery } from './session-queries.ts';

/** `false` while it is not known. */
export function useReadOnlySession(): boolean {
  const token = useQuery(sessionTokenQuery).data;
  return token !== undefined && canOnlyRead(token.scopes);
}
