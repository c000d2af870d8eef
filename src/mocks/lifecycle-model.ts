// What the lifecycle test expects of the mock: the rules of product §2 once more, in their plainest form.

/** A token as it should be. `key` is known for those the test created. */
export type LifeToken = {
  readonly id: string;
  readonly owner: string | null;
  readonly name: string;
  readonly services: readonly string[];
  readonly created: number;
  readonly expires: number | null;
  readonly key: string | null;
  used: number | null;
  deleted: boolean;
};

export type LifePerson = { readonly login: string; readonly id: string; readonly isSuperuser: boolean };

const TWO_YEARS = 730 * 86_400_000;

const SESSIONS = ['Token Console browser session', 'manage.fastly.com browser session'];

export class Life {
  readonly tokens: LifeToken[];
  readonly deletedPeople = new Set<string>();
  now: number;

  constructor(tokens: LifeToken[], now: number) {
    this.tokens = tokens;
    this.now = now;
  }

  /** The newest are chosen the most often. */
  pick(number: number): LifeToken {
    const token = this.tokens.at(-1 - (number % this.tokens.length));
    if (!token) throw new Error('There are no tokens to pick from.');
    return token;
  }

  isThere({ deleted, used, created }: LifeToken): boolean {
    return !deleted && (used ?? created) + TWO_YEARS > this.now;
  }

  hasExpired({ expires }: LifeToken): boolean {
    return expires !== null && expires <= this.now;
  }

  userTokensOf(person: string): LifeToken[] {
    return this.tokens.filter(token => token.owner === person && this.isThere(token));
  }

  userTokens(): LifeToken[] {
    return this.tokens.filter(token => token.owner !== null && this.isThere(token));
  }

  automationTokens(): LifeToken[] {
    return this.tokens.filter(token => token.owner === null && this.isThere(token));
  }

  activeOf(person: string): number {
    return this.userTokensOf(person).filter(
      token => !this.hasExpired(token) && !SESSIONS.includes(token.name),
    ).length;
  }

  mayDelete({ isSuperuser, id }: LifePerson, token: LifeToken): boolean {
    return isSuperuser || token.owner === id;
  }
}
