// The read interface of the mock's state, for rules. Only handlers can change the state.
import type {
  FailedAttempt,
  MockAccount,
  MockAutomationToken,
  MockEvent,
  MockService,
  MockToken,
  MockUser,
} from './model.ts';

export interface State {
  findAccount(id: string): MockAccount | undefined;
  /** Returns the user as a member of their home account. */
  findUser(id: string): MockUser | undefined;
  /** Ignores case. */
  findUserByLogin(login: string): MockUser | undefined;
  /** All users who can act in an account, including users invited from another account. */
  usersOf(customerId: string): readonly MockUser[];
  findService(id: string): MockService | undefined;
  /** Oldest first. */
  servicesOf(customerId: string): readonly MockService[];
  /** Excludes tokens that were deleted or auto-deleted after two years without use. Includes expired tokens. */
  findToken(id: string, now: Date): MockToken | undefined;
  findTokenByDigest(digest: string, now: Date): MockToken | undefined;
  /** The user tokens of one user in all accounts, oldest first. */
  tokensOf(userId: string, now: Date): readonly MockToken[];
  /** The user tokens of an account, in no particular order. */
  tokensOfAccount(customerId: string, now: Date): readonly MockToken[];
  /** The automation tokens of an account, oldest first. */
  automationTokensOf(customerId: string, now: Date): readonly MockAutomationToken[];
  /** The events of all accounts, newest last. */
  events(): readonly MockEvent[];
  /** The number of mutations by a user in the clock hour of `now`, which also ends by the machine's time. */
  mutationsOf(userId: string, now: Date, machineTime: number): number;
  /** The latest failed password checks for a user, oldest first. */
  failedAttemptsOf(userId: string): readonly FailedAttempt[];
}
