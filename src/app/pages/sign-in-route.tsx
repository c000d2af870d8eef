// The sign-in page with its address: why one is here, and where to go afterwards.
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
    // Whoever comes here while still signed in may go on as somebody else.
    queryClient.clear();
    router.history.replace(returnPath(from));
  };
  return <SignInPage ended={ended === '1'} onSignedIn={enter} />;
}
