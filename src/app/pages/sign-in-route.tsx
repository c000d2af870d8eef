// Route of the sign-in page: reads from the address whether the session ended, and where to return to.
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { SignInPage } from '../../features/session/sign-in-page.tsx';
import { returnPath } from '../return-path.ts';

const route = getRouteApi('/sign-in');

export function SignInRoute() {
  const { ended, from } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const enter = () => {
    // This page can be opened while signed in: another user must not see cached data.
    queryClient.clear();
    router.history.replace(returnPath(from));
  };
  return <SignInPage ended={ended === '1'} onSignedIn={enter} />;
}
