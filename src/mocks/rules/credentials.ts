// Checks login, password and one-time code.
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

/** After this many failed attempts within the window, a user must wait. Unknown logins are not counted. Both values are our own choice. */
const MAX_FAILED_ATTEMPTS = 10;
const ATTEMPT_WINDOW_MS = 10 * 60_000;

/** For sign-in, and for creating a token without a key. Refusals are 400 with a code (wire.md §2.2). */
export function checkSignIn(
  state: State,
  credentials: Credentials,
  now: Date,
  machineTime: number,
): MockUser | Rejection {
  if (credentials.login.trim() === '' || credentials.password === '') {
    return createTokenRefused('invalid_request', 'Send username and password.');
  }
  const user = state.findUserByLogin(credentials.login);
  const blocked = user ? checkAttemptLimit(state, user, now, machineTime) : null;
  if (blocked) return blocked;
  if (!user || user.synthetic || credentials.password !== DEMO_PASSWORD) {
    return createTokenRefused('invalid_grant', 'The username or the password is wrong.');
  }
  if (user.locked) {
    return createTokenRefused(
      'account_locked',
      'This user is locked. A superuser of the account can unlock it.',
    );
  }
  return hasCode(user, credentials) ? user : oneTimeCodeRequired(credentials.code !== null, 400);
}

/** For entering sudo as the owner of the key. Refusals are 403 (wire.md §4). */
export function checkSudoPassword(
  state: State,
  user: MockUser,
  credentials: Credentials,
  now: Date,
  machineTime: number,
): MockUser | Rejection {
  const blocked = checkAttemptLimit(state, user, now, machineTime);
  if (blocked) return blocked;
  if (user.locked) return sudoUserLocked();
  const isOwner = state.findUserByLogin(credentials.login)?.id === user.id;
  if (!isOwner || user.synthetic || credentials.password !== DEMO_PASSWORD) return wrongSudoPassword();
  return hasCode(user, credentials) ? user : oneTimeCodeRequired(credentials.code !== null, 403);
}

function hasCode(user: MockUser, { code }: Credentials): boolean {
  return !user.twoFactor || code === DEMO_CODE;
}

/** A stopped clock never reaches the end of the wait, so the machine's time ends it, too. */
function checkAttemptLimit(state: State, user: MockUser, now: Date, machineTime: number): Rejection | null {
  const waits = state
    .failedAttemptsOf(user.id)
    .map(
      attempt => ATTEMPT_WINDOW_MS - Math.max(now.getTime() - attempt.at, machineTime - attempt.machineTime),
    )
    .filter(wait => wait > 0);
  const wait = waits.at(-MAX_FAILED_ATTEMPTS);
  return wait === undefined ? null : tooManyAttempts(Math.ceil(wait / 1000));
}
