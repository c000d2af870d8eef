// The password of the person who is signed in, asked for again.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { User } from '../../domain/user.ts';
import { errorMessage } from '../problems/error-message.ts';
import { currentUserQuery } from './session-queries.ts';
import { useCredentials } from './use-credentials.ts';

export function useOwnCredentials() {
  const queryClient = useQueryClient();
  const credentials = useCredentials();
  const user = useQuery(currentUserQuery).data;

  /** `null` if it could not be loaded who is signed in, which the form then shows. */
  const findUser = async (): Promise<User | null> => {
    try {
      return await queryClient.ensureQueryData(currentUserQuery);
    } catch (error) {
      credentials.setProblem({ kind: 'general', ...errorMessage(error, 'load your user details') });
      return null;
    }
  };

  return { credentials, user, findUser };
}
