// Route of the sign-in page: reads from the address whether the session ended, and where to return to.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigation, useSearch } from '../../features/navigation/use-navigation.ts';
import { SignInPage } from '../../features/session/sign-in-page.tsx';
import { returnPath } from '../return-path.ts';

export function SignInRoute() {
  const { ended, from } = useSearch('/sign-in');
  const navigation = useNavigation();
  const queryClient = useQueryClient();
  const enter = () => {
    // This page can be opened while signed in: another user must not see cached data.
    queryClient.clear();
    navigation.replaceWith(returnPath(from));
  };
  return <SignInPage ended={ended === '1'} onSignedIn={enter} />;
}
