// Model-based test: whatever happens in whatever order while tokens are replaced, nothing is deleted or lost by itself.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readSessionKey } from '../api/session-key.ts';
import type { FaultKind } from '../mocks/scenario.ts';
import {
  createElsewhere,
  deleteElsewhere,
  deleteOld,
  endSession,
  poll,
  reload,
  type Tab,
  USERS,
  type UserKey,
  verify,
  type World,
} from './replacement-harness.ts';
import {
  compare,
  enterAs,
  type Model,
  type ModelReplacement,
  replaceOne,
  start,
  USUAL,
  works,
} from './replacement-model-harness.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const WEEK = 7 * DAY;

const CURL = { ip: '203.0.113.7', userAgent: 'curl/8' };

type Command = fc.AsyncCommand<Model, World>;

function command(label: string, run: (model: Model, world: World) => Promise<void>): Command {
  return {
    check: () => true,
    run: async (model, world) => {
      await run(model, world);
      await compare(model, world);
      if (readSessionKey() === null) model.user = null;
    },
    toString: () => label,
  };
}

/** A command of the user who is signed in, about a replacement of theirs. */
function about(
  label: string,
  run: (replacement: ModelReplacement, user: UserKey, model: Model, world: World, tab: Tab) => Promise<void>,
) {
  return fc.record({ number: fc.nat(9), tab: fc.nat(1) }).map(input =>
    command(`${label} ${JSON.stringify(input)}`, async (model, world) => {
      const user = model.user ?? USERS.find(each => model.replacements[each].length > 0) ?? 'superuser';
      const list = model.replacements[user];
      const replacement = list[input.number % Math.max(1, list.length)];
      const tab = world.tabs[input.tab];
      if (!replacement || !tab) return;
      await enterAs(user, model);
      await run(replacement, user, model, world, tab);
    }),
  );
}

const CREATION_FAULTS: readonly FaultKind[] = ['offline', 'malformed', '500', '403-sudo', '401'];

const replace = fc
  .record({
    number: fc.nat(9),
    tab: fc.nat(1),
    lifetime: fc.constantFrom(2 * DAY, 60 * DAY),
    confirms: fc.constantFrom(true, true, true, false),
    fault: fc.option(fc.constantFrom(...CREATION_FAULTS), { freq: 2 }),
  })
  .map(input =>
    command(`replace ${JSON.stringify(input)}`, async (model, world) => {
      await replaceOne(input, model, world);
    }),
  );

type Step = Parameters<typeof about>[1];

const visit =
  (fault: FaultKind | null): Step =>
  async (replacement, user, _model, world, tab) => {
    const { old, next } = replacement;
    const stage = await poll(world, tab, world.owners[user], next.id, fault);
    const isSeen = stage !== null || (next.deleted === null && readSessionKey() !== null);
    if (isSeen && next.usedByOther && works(next)) replacement.proven ??= next.used;
    if (stage === null) return;
    if (!works(old) || !works(next)) return void expect(stage.kind).toBe('ended');
    if (replacement.proven === null)
      return void expect(stage).toEqual({ kind: 'waiting', ownUse: next.used !== null });
    const quietSince = Math.max(replacement.proven, old.used ?? 0);
    expect(['quieting', 'ready']).toContain(stage.kind);
    if (stage.kind === 'quieting') {
      expect(stage.stillUsed).toBe((old.used ?? 0) > replacement.proven);
      expect(Date.now() - quietSince, 'quiet for at most a week').toBeLessThan(WEEK);
    } else expect(Date.now() - quietSince, 'quiet for long enough').toBeGreaterThanOrEqual(15 * MINUTE);
  };

const use =
  (which: 'old' | 'next'): Step =>
  async (replacement, _user, _model, { console }) => {
    const token = replacement[which];
    expect(await console.api.recordUse(token.id, CURL)).toBe(works(token));
    if (works(token)) Object.assign(token, { used: wholeSecond(), usedByOther: true });
  };

/** A whole replacement up to the deletion, which random steps seldom reach. */
const goOn = (label: string, usesOld: boolean) =>
  about(label, async (...all) => {
    await use('next')(...all);
    await visit(null)(...all);
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    if (usesOld) await use('old')(...all);
    await vi.advanceTimersByTimeAsync(8 * MINUTE);
    await visit(null)(...all);
  });

const verifyNew = about('verify', async (replacement, user, _model, world, tab) => {
  const { next, proven } = replacement;
  expect(await verify(world, tab, world.owners[user], next.id)).toBe(works(next));
  if (!works(next)) return;
  Object.assign(next, { used: wholeSecond(), usedByOther: false });
  // What was seen at the same time may have been this very use.
  if (proven !== null && Date.now() - proven <= 2000) replacement.proven = null;
});

const elsewhere = (label: string, which: 'old' | 'next') =>
  about(label, async (replacement, user, _model, world) => {
    const token = replacement[which];
    if (token.deleted !== null) return;
    await deleteElsewhere(world, user, token.id);
    token.deleted = 'elsewhere';
  });

const deleteTheOld = (label: string, fault: FaultKind | null) =>
  about(label, async (replacement, user, model, world, tab) => {
    const { old, next } = replacement;
    const ids = { oldId: old.id, newId: next.id };
    const isDone = await deleteOld(world, tab, world.owners[user], ids, fault);
    if (!isDone) return;
    old.deleted ??= 'deliberately';
    model.replacements[user] = model.replacements[user].filter(each => each !== replacement);
  });

const wholeSecond = () => Math.floor(Date.now() / 1000) * 1000;

const reloadTab = fc.nat(1).map(number =>
  command(`reload tab ${number}`, async (_model, { tabs }) => {
    const tab = tabs[number];
    if (tab) await reload(tab);
  }),
);

const wait = fc
  .constantFrom(3000, 3000, 6 * MINUTE, 16 * MINUTE, 16 * MINUTE, 16 * MINUTE, 13 * 60 * MINUTE, 8 * DAY)
  .map(time =>
    command(`wait ${time / MINUTE} minutes`, () => vi.advanceTimersByTimeAsync(time).then(() => undefined)),
  );

const enter = fc
  .constantFrom(...USERS)
  .map(user => command(`sign in as ${user}`, model => enterAs(user, model)));

const sessionEnds = fc.constant(command('the session ends', (_model, world) => endSession(world)));

const fillUp = fc.constant(
  command('the limit is reached', async (model, world) => {
    const user = model.user ?? 'superuser';
    model.announced.add('Filler');
    let filler = '';
    for (;;) {
      const response = await createElsewhere(world, user, { name: 'Filler', scope: 'purge_select' });
      if (!response.ok) break;
      filler = (await response.json()).id;
    }
    const creation = await replaceOne(USUAL, model, world);
    expect(creation).toEqual({ mayExist: false });
    // The person makes room.
    if (filler !== '') await deleteElsewhere(world, user, filler);
  }),
);

test('every order of events leaves the old token, the secrets and the lists of all users right', async () => {
  const rare = [
    elsewhere('delete the old one elsewhere', 'old'),
    elsewhere('delete the new one elsewhere', 'next'),
    deleteTheOld('delete the old one', null),
    deleteTheOld('delete the old one offline', 'offline'),
    deleteTheOld('delete the old one, with an answer that cannot be read', 'malformed'),
    sessionEnds,
    fillUp,
  ];
  const usual = [
    replace,
    about('visit', visit(null)),
    about('visit', visit(null)),
    about('visit', visit(null)),
    about('visit offline', visit('offline')),
    about('use the new one', use('next')),
    about('use the old one', use('old')),
    verifyNew,
    goOn('go on', false),
    goOn('go on while the old one is used', true),
    reloadTab,
    wait,
    enter,
  ];
  const commands = fc.commands([...rare, ...usual, ...usual, ...usual], { maxCommands: 100, size: 'max' });
  await fc.assert(
    fc.asyncProperty(commands, input => fc.asyncModelRun(start, input)),
    { numRuns: 4 },
  );
});
