// Opens what a link of the mock asked for: a session of nobody's ends, and the one that was named begins.
import { forgetSessionKey } from '../../api/session-key.ts';
import { signIn } from '../../api/sign-in.ts';
import type { DemoAccess } from '../../features/session/demo-users.ts';
import { returnPath } from '../return-path.ts';

type DemoLink = {
  /** Whom to sign in as, and how the link says so. */
  readonly user: { readonly login: string; readonly part: string } | null;
  readonly ignored: readonly string[];
  /** Faults and latency wait for this. */
  readonly begin: () => void;
};

/** Answers which parts of the link could not be followed. */
export async function followLink(
  { user, ignored, begin }: DemoLink,
  demo: DemoAccess,
): Promise<readonly string[]> {
  // It belongs to data that is no more.
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

/** Whoever is signed in has no use for it. */
function leaveSignInPage(): void {
  if (location.pathname !== '/sign-in') return;
  history.replaceState(history.state, '', returnPath(new URLSearchParams(location.search).get('from')));
}
