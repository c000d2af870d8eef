// The sign-in page with its address: why one is here, and where to go afterwards.
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { SignInPage } from '../../features/session/sign-in-page.tsx';
import { returnPath } from '../return-path.ts';

const route = getRouteApi('/sign-in');

export function SignInRoute() {
  const { ended, from } = route.useSearch();
  const router = useRouter();
  return <SignInPage ended={ended === '1'} onSignedIn={() => router.history.replace(returnPath(from))} />;
}
