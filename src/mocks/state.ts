// What the rules may ask of the mock's data. They look; only handlers change anything.
import type { MockAccount, MockService, MockToken, MockUser } from './model.ts';

export interface State {
  findAccount(id: string): MockAccount | undefined;
  findUser(id: string): MockUser | undefined;
  /** Logins are compared without regard to case. */
  findUserByLogin(login: string): MockUser | undefined;
  findService(id: string): MockService | undefined;
  /** Oldest first. */
  servicesOf(customerId: string): readonly MockService[];
  /** Neither deleted nor swept for two years of disuse; it may have expired. */
  findToken(id: string, now: Date): MockToken | undefined;
  findTokenByDigest(digest: string, now: Date): MockToken | undefined;
  /** All that remain of one user, oldest first. */
  tokensOf(userId: string, now: Date): readonly MockToken[];
  /** How many mutations a user made in the clock hour of `now`. */
  mutationsOf(userId: string, now: Date): number;
  /** When wrong passwords were tried for a login, in milliseconds. */
  wrongTriesOf(login: string): readonly number[];
}
