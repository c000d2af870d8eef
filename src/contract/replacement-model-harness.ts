// What must be true while tokens are replaced, in its simplest form.
import { expect } from 'vitest';
import { forgetSessionKey } from '../api/session-key.ts';
import { signIn } from '../api/sign-in.ts';
import { isBrowserSession } from '../domain/token.ts';
import type { FaultKind } from '../mocks/scenario.ts';
import { credentials } from './console.ts';
import {
  type Creation,
  confirmSudo,
  createElsewhere,
  createReplacement,
  openWorld,
  tokensOnServer,
  USERS,
  type UserKey,
  type World,
} from './replacement-harness.ts';

const DAY = 86_400_000;

const NEVER = Number.POSITIVE_INFINITY;

export type ModelToken = {
  readonly id: string;
  readonly user: UserKey;
  readonly expires: number;
  used: number | null;
  usedByOther: boolean;
  deleted: 'deliberately' | 'elsewhere' | null;
};

export type ModelReplacement = { readonly old: ModelToken; readonly next: ModelToken; proven: number | null };

export type Model = {
  user: UserKey | null;
  readonly tokens: ModelToken[];
  /** Those in the list of each user. */
  readonly replacements: Record<UserKey, ModelReplacement[]>;
  /** Names of tokens that may exist, as the console has said. */
  readonly announced: Set<string>;
  /** The tokens that are not of this test. */
  readonly others: ReadonlySet<string>;
  created: number;
};

export const works = ({ deleted, expires }: ModelToken) => deleted === null && expires > Date.now();

/** The list of every user in every tab, and every token on the server. */
export async function compare(model: Model, world: World): Promise<void> {
  for (const user of USERS) {
    const expected = model.replacements[user].map(({ old, next }) => ({ oldId: old.id, newId: next.id }));
    for (const { store } of world.tabs) {
      const list = store.replacementsOf(world.owners[user]);
      expect(list.map(({ oldId, newId }) => ({ oldId, newId }))).toEqual(expected);
      for (const { oldId, newId } of list)
        for (const id of [oldId, newId])
          expect(model.tokens.find(token => token.id === id)?.user, 'the owner of a stored id').toBe(user);
    }
    const rows = await tokensOnServer(world, user);
    const ids = new Set(rows.map(({ id }) => id));
    for (const token of model.tokens.filter(each => each.user === user))
      expect(ids.has(token.id), 'exists unless deleted').toBe(token.deleted === null);
    const known = new Set(model.tokens.map(({ id }) => id));
    const unshown = rows.filter(
      row => !known.has(row.id) && !model.others.has(row.id) && !isBrowserSession(row),
    );
    for (const { name } of unshown)
      expect(model.announced, 'a token whose secret was not shown').toContain(name);
  }
}

export async function enterAs(user: UserKey, model: Model): Promise<void> {
  if (model.user === user) return;
  forgetSessionKey();
  await signIn(credentials(user));
  model.user = user;
}

export type Request = {
  readonly number: number;
  readonly tab: number;
  readonly lifetime: number;
  readonly confirms: boolean;
  readonly fault: FaultKind | null;
};

export const USUAL: Request = { number: 0, tab: 0, lifetime: 60 * DAY, confirms: true, fault: null };

export async function replaceOne(input: Request, model: Model, world: World): Promise<Creation | null> {
  const user = model.user ?? 'superuser';
  const tab = world.tabs[input.tab];
  if (!tab) return null;
  await enterAs(user, model);
  const own = model.tokens.filter(token => token.user === user);
  const old = own[input.number % own.length];
  if (!old) return null;
  const name = `Replacement ${++model.created}`;
  const expires = Math.floor((Date.now() + input.lifetime) / 1000) * 1000;
  const { fault } = input;
  if (input.confirms) await confirmSudo(user);
  const asked = { name, expiresAt: new Date(expires), fault };
  const creation = await createReplacement(world, tab, world.owners[user], old.id, asked);
  if ('shown' in creation) {
    const { id } = creation.shown;
    const next = { id, user, expires, used: null, usedByOther: false, deleted: null };
    model.tokens.push(next);
    model.replacements[user].push({ old, next, proven: null });
  } else if (creation.mayExist) model.announced.add(name);
  return creation;
}

export async function start(): Promise<{ model: Model; real: World }> {
  const world = await openWorld();
  const tokens: ModelToken[] = [];
  const others = new Set<string>();
  for (const user of USERS) {
    for (const { id } of await tokensOnServer(world, user)) others.add(id);
    for (const expires of [NEVER, NEVER, NEVER, Date.now() + 3 * DAY]) {
      const form = { name: 'Old', scope: 'global' };
      const ends = expires === NEVER ? {} : { expires_at: new Date(expires).toISOString() };
      const { id } = await (await createElsewhere(world, user, { ...form, ...ends })).json();
      tokens.push({ id, user, expires, used: null, usedByOther: false, deleted: null });
    }
  }
  const replacements = { superuser: [], engineer: [], sso: [] };
  const model: Model = {
    user: null,
    tokens,
    replacements,
    announced: new Set<string>(),
    others,
    created: 0,
  };
  for (const user of ['sso', 'engineer', 'superuser'] as const) {
    await enterAs(user, model);
    for (const number of [0, 3]) await replaceOne({ ...USUAL, number }, model, world);
  }
  return { model, real: world };
}
