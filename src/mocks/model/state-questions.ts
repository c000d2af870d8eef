// What the rules may ask of the mock's data. They look; only handlers change anything.
import type {
  MockAccount,
  MockAutomationToken,
  MockEvent,
  MockService,
  MockToken,
  MockUser,
} from './model.ts';

export interface State {
  findAccount(id: string): MockAccount | undefined;
  /** As a member of their home account. */
  findUser(id: string): MockUser | undefined;
  /** Logins are compared without regard to case. */
  findUserByLogin(login: string): MockUser | undefined;
  /** Everyone who may act in an account, those invited from another one included, as its members. */
  usersOf(customerId: string): readonly MockUser[];
  findService(id: string): MockService | undefined;
  /** Oldest first. */
  servicesOf(customerId: string): readonly MockService[];
  /** Neither deleted nor swept for two years of disuse; it may have expired. */
  findToken(id: string, now: Date): MockToken | undefined;
  findTokenByDigest(digest: string, now: Date): MockToken | undefined;
  /** All user tokens that remain of one person, in any account, oldest first. */
  tokensOf(userId: string, now: Date): readonly MockToken[];
  /** All user tokens that remain in an account, in no order. */
  tokensOfAccount(customerId: string, now: Date): readonly MockToken[];
  /** All automation tokens that remain in an account, oldest first. */
  automationTokensOf(customerId: string, now: Date): readonly MockAutomationToken[];
  /** The log of all accounts, newest last. */
  events(): readonly MockEvent[];
  /** How many mutations a user made in the clock hour of `now`. */
  mutationsOf(userId: string, now: Date): number;
  /** When wrong passwords were tried for a login, in milliseconds. */
  failedAttemptsOf(login: string): readonly number[];
}
