// Shown on every page if it could not be loaded who is signed in.
import { useQuery } from '@tanstack/react-query';
import { RequestProblem } from '../problems/request-problem.tsx';
import { currentUserQuery } from './session-queries.ts';

export function UserProblem() {
  const user = useQuery(currentUserQuery);
  if (!user.isError || user.data) return null;
  return (
    <RequestProblem
      error={user.error}
      action="load your user details"
      onRetry={() => user.refetch()}
      busy={user.isFetching}
    >
      Some pages and actions are unavailable until then. You can still sign out.
    </RequestProblem>
  );
}
