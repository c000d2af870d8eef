// The reference model of the lifecycle test: the rules of product §2 in their simplest form.

import { NORTHWIND, userId } from '../seed/accounts.ts';
import type { Harness } from './mock-harness.ts';

/** The expected state of a token. `key` is known only for tokens that the test created. */
export type ModelToken = {
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

export type ModelUser = { readonly login: string; readonly id: string; readonly isSuperuser: boolean };

const modelUser = (login: string, isSuperuser: boolean): ModelUser => ({
  login,
  id: userId(login),
  isSuperuser,
});
export const SUPERUSER = modelUser('superuser@example.com', true);
export const ENGINEER = modelUser('engineer@example.com', false);
export const USER = modelUser('user@example.com', false);
export const USERS = [SUPERUSER, ENGINEER, USER];

const TWO_YEARS = 730 * 86_400_000;

const SESSIONS = ['Token Console browser session', 'manage.fastly.com browser session'];

export class LifecycleModel {
  readonly tokens: ModelToken[];
  readonly deletedUsers = new Set<string>();
  now: number;

  constructor(tokens: ModelToken[], now: number) {
    this.tokens = tokens;
    this.now = now;
  }

  /** Selects a token by number, counted from the newest. */
  pick(number: number): ModelToken {
    const token = this.tokens.at(-1 - (number % this.tokens.length));
    if (!token) throw new Error('There are no tokens to pick from.');
    return token;
  }

  exists({ deleted, used, created }: ModelToken): boolean {
    return !deleted && (used ?? created) + TWO_YEARS > this.now;
  }

  hasExpired({ expires }: ModelToken): boolean {
    return expires !== null && expires <= this.now;
  }

  userTokensOf(person: string): ModelToken[] {
    return this.tokens.filter(token => token.owner === person && this.exists(token));
  }

  userTokens(): ModelToken[] {
    return this.tokens.filter(token => token.owner !== null && this.exists(token));
  }

  automationTokens(): ModelToken[] {
    return this.tokens.filter(token => token.owner === null && this.exists(token));
  }

  activeCountOf(person: string): number {
    return this.userTokensOf(person).filter(
      token => !this.hasExpired(token) && !SESSIONS.includes(token.name),
    ).length;
  }

  canDelete({ isSuperuser, id }: ModelUser, token: ModelToken): boolean {
    return isSuperuser || token.owner === id;
  }
}

type WireRow = {
  id: string;
  user_id: string;
  name: string;
  services: string[] | null;
  created_at: string;
  last_used_at: string | null;
  expires_at: string | null;
};

export function tokenOf(row: WireRow, owner: string | null, key: string | null): ModelToken {
  return {
    id: row.id,
    owner,
    name: row.name,
    services: row.services ?? [],
    created: Date.parse(row.created_at),
    expires: row.expires_at ? Date.parse(row.expires_at) : null,
    key,
    used: row.last_used_at ? Date.parse(row.last_used_at) : null,
    deleted: false,
  };
}

export async function readLists(
  mock: Harness,
  key: string,
): Promise<{ users: WireRow[]; automation: WireRow[] }> {
  const users = await (await mock.call('GET', `/customer/${NORTHWIND}/tokens`, { key })).json();
  const page = await (await mock.call('GET', '/automation-tokens?per_page=100', { key })).json();
  const { id } = await (await mock.call('GET', '/tokens/self', { key })).json();
  return { users: users.filter((token: WireRow) => token.id !== id), automation: page.data };
}

/** The fields of a token that never change, by id. */
export const comparableFields = (tokens: readonly Pick<ModelToken, 'id' | 'expires' | 'services'>[]) =>
  Object.fromEntries(tokens.map(({ id, expires, services }) => [id, { expires, services }]));

export function wireDate(time: number | null): string | null {
  return time === null ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
