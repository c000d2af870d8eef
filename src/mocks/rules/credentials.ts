// Whether login, password and one-time code are somebody's.
import type { MockUser } from '../model/model.ts';
import {
  createTokenRefused,
  oneTimeCodeRequired,
  type Rejection,
  sudoUserLocked,
  tooManyAttempts,
  wrongSudoPassword,
} from '../model/reject.ts';
import type { State } from '../model/state-questions.ts';
import { DEMO_CODE, DEMO_PASSWORD } from '../scenario.ts';

export type Credentials = {
  readonly login: string;
  readonly password: string;
  /** `null` when no one-time code was sent. */
  readonly code: string | null;
};

/** Our choice: so many wrong tries within so long, and a login has to wait. */
const MAX_FAILED_ATTEMPTS = 10;
const ATTEMPT_WINDOW_MS = 10 * 60_000;

/** Signing in, or creating a token without a key: refused with 400 and a code (wire.md §2.2). */
export function checkSignIn(state: State, given: Credentials, now: Date): MockUser | Rejection {
  if (given.login.trim() === '' || given.password === '') {
    return createTokenRefused('invalid_request', 'Send username and password.');
  }
  const wait = checkAttemptLimit(state, given.login, now);
  if (wait) return wait;
  const user = state.findUserByLogin(given.login);
  if (!user || user.synthetic || given.password !== DEMO_PASSWORD) {
    return createTokenRefused('invalid_grant', 'The username or the password is wrong.');
  }
  if (user.locked) {
    return createTokenRefused(
      'account_locked',
      'This user is locked. A superuser of the account can unlock it.',
    );
  }
  return hasCode(user, given) ? user : oneTimeCodeRequired(given.code !== null, 400);
}

/** Entering sudo as the user whose key it is: refused with 403 (wire.md §4). */
export function checkSudoPassword(
  state: State,
  user: MockUser,
  given: Credentials,
  now: Date,
): MockUser | Rejection {
  const wait = checkAttemptLimit(state, user.login, now);
  if (wait) return wait;
  if (user.locked) return sudoUserLocked();
  const isOwner = state.findUserByLogin(given.login)?.id === user.id;
  if (!isOwner || user.synthetic || given.password !== DEMO_PASSWORD) return wrongSudoPassword();
  return hasCode(user, given) ? user : oneTimeCodeRequired(given.code !== null, 403);
}

function hasCode(user: MockUser, { code }: Credentials): boolean {
  return !user.twoFactor || code === DEMO_CODE;
}

function checkAttemptLimit(state: State, login: string, now: Date): Rejection | null {
  const windowStart = now.getTime() - ATTEMPT_WINDOW_MS;
  const recent = state.failedAttemptsOf(login).filter(time => time > windowStart);
  const blocking = recent.at(-MAX_FAILED_ATTEMPTS);
  if (blocking === undefined) return null;
  return tooManyAttempts(Math.ceil((blocking - windowStart) / 1000));
}
