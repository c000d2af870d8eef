// Follows a demo link: ends the old session and signs in as the user in the link.
import { forgetSessionKey } from '../../api/session-key.ts';
import { signIn } from '../../api/sign-in.ts';
import type { DemoAccess } from '../../features/session/demo-users.ts';
import { returnPath } from '../return-path.ts';

type DemoLink = {
  /** The user to sign in as, and the part of the link that names them. */
  readonly user: { readonly login: string; readonly part: string } | null;
  readonly ignored: readonly string[];
  /** Applies faults and latency, which must not affect the sign-in. */
  readonly begin: () => void;
};

/** @returns the parts of the link that could not be followed. */
export async function followLink(
  { user, ignored, begin }: DemoLink,
  demo: DemoAccess,
): Promise<readonly string[]> {
  // The key belongs to data that the link has reset.
  forgetSessionKey();
  const isDone = user === null || (await enter(user.login, demo));
  begin();
  return isDone ? ignored : [...ignored, user.part];
}

async function enter(login: string, demo: DemoAccess): Promise<boolean> {
  try {
    await signInAs(login, demo);
  } catch {
    return false;
  }
  leaveSignInPage();
  return true;
}

/** @throws ApiError */
export async function signInAs(login: string, demo: DemoAccess): Promise<void> {
  const twoFactor = demo.users.find(user => user.login === login)?.twoFactor;
  await signIn({ login, password: demo.password, code: twoFactor ? demo.code : null });
}

/** Replaces the address of the sign-in page with the page to return to. */
function leaveSignInPage(): void {
  if (location.pathname !== '/sign-in') return;
  history.replaceState(history.state, '', returnPath(new URLSearchParams(location.search).get('from')));
}
