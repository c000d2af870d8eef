// Tests of the stages of a replacement at both sides of each edge.
import { describe, expect, it } from 'vitest';
import type { Token } from '../token.ts';
import { TOKEN } from '../token-harness.ts';
import {
  defaultQuietMs,
  isForgotten,
  type Observed,
  observe,
  type Replacement,
  stageOf,
  startReplacement,
  UNKNOWN,
  USES_KEPT,
  withOwnUse,
} from './replacement.ts';

const BROWSER = 'Mozilla/5.0 this browser';
const CREATED = new Date('2026-11-27T10:00:00Z');
const MINUTE = 60_000;

const at = (minutes: number) => new Date(CREATED.getTime() + minutes * MINUTE);
const seen = (facts: Partial<Token> = {}, seenAt = at(1e6)): Observed => ({
  kind: 'token',
  token: { ...TOKEN, ...facts },
  at: seenAt,
});
const used = (minutes: number, client = 'curl/8', ip = '203.0.113.7') =>
  seen({ lastUsedAt: at(minutes), lastUsedClient: client, lastUsedIp: ip });

const START: Replacement = startReplacement(
  { ...TOKEN, id: 'old', lastUsedAt: at(-60) },
  { ...TOKEN, id: 'new', createdAt: CREATED },
);
const PROVEN = { ...START, provenAt: at(5) };

const stage = (now: number, old: Observed, next: Observed, replacement = START) =>
  stageOf(replacement, old, next, at(now), BROWSER);

describe('proof', () => {
  it.each([
    ['by another client', [], used(5, 'curl/8')],
    ['by this browser at a time that is not of our own', [], used(5, BROWSER)],
    ['by another client at the time of our own', [at(5)], used(5, 'curl/8')],
    ['by this browser more than two seconds after our own', [at(5)], seenAfter(2001, BROWSER)],
    ['at the instant of the creation', [], used(0)],
    ['by a client without a name', [], seen({ lastUsedAt: at(5) })],
  ])('is a use %s', (_, verifiedAt, next) => {
    expect(observe({ ...START, verifiedAt }, used(-60), next, at(6), BROWSER).provenAt).not.toBeNull();
  });

  it.each([
    ['nothing', [], seen()],
    ['our own verification', [at(5)], used(5, BROWSER)],
    ['our own verification, noted two seconds later', [at(5)], seenAfter(2000, BROWSER)],
    ['a use before the creation', [], used(-1)],
    ['a failed request', [], UNKNOWN],
  ])('is not %s', (_, verifiedAt, next) => {
    expect(stage(6, used(-60), next, { ...START, verifiedAt }).kind).toBe('waiting');
  });

  it('stays after later uses, and while nothing can be asked', () => {
    const kept = observe(START, used(-60), used(5), at(6), BROWSER);
    expect(kept.provenAt).toEqual(at(5));
    const proof = { firstUsedAt: at(5), lastUse: { at: at(9), client: 'curl/8', ip: '203.0.113.7' } };
    expect(stage(9, seen({}, at(9)), used(9), kept)).toMatchObject({ kind: 'quieting', proof });
    expect(stage(9, UNKNOWN, UNKNOWN, kept)).toMatchObject({ proof: { firstUsedAt: at(5), lastUse: null } });
  });

  function seenAfter(milliseconds: number, client: string): Observed {
    return seen({ lastUsedAt: new Date(at(5).getTime() + milliseconds), lastUsedClient: client });
  }
});

describe('the quiet time', () => {
  it('begins with the proof, and ends to the millisecond once the old token is seen unused after it', () => {
    const quiet = (seenAt: Date) => stage(60, seen({ lastUsedAt: at(-60) }, seenAt), used(5), PROVEN);
    const before = new Date(at(20).getTime() - 1);
    expect(quiet(before)).toMatchObject({ kind: 'quieting', stillUsed: false, deletableAt: at(20) });
    expect(quiet(at(20)).kind).toBe('ready');
  });

  it('begins anew with each use of the old token, and says who used it', () => {
    expect(
      stage(
        20,
        seen({ lastUsedAt: at(19), lastUsedClient: 'cron', lastUsedIp: '198.51.100.4' }, at(20)),
        used(5),
        PROVEN,
      ),
    ).toMatchObject({
      kind: 'quieting',
      stillUsed: true,
      deletableAt: at(34),
      oldUse: { at: at(19), client: 'cron', ip: '198.51.100.4' },
    });
  });

  it('does not end while one of the tokens cannot be asked about, or was used when last seen', () => {
    expect(stage(60, UNKNOWN, used(5), PROVEN).kind).toBe('quieting');
    expect(stage(60, used(-60), UNKNOWN, PROVEN).kind).toBe('quieting');
    const kept = observe(PROVEN, used(19), used(5), at(20), BROWSER);
    expect(stage(60, UNKNOWN, used(5), kept)).toMatchObject({ stillUsed: true, deletableAt: at(34) });
  });

  it('is the chosen one', () => {
    expect(stage(6, used(-60), used(5), { ...PROVEN, quietMs: MINUTE }).kind).toBe('ready');
  });

  it.each([
    ['no use', [], 15],
    ['two uses, which have no usual interval', [0, 60], 15],
    ['hourly use', [0, 60, 120], 180],
    ['frequent use', [0, 1, 2], 15],
    ['hourly use with one long pause', [0, 60, 1000, 1060, 1120], 180],
    ['monthly use', [0, 43_200, 86_400], 7 * 24 * 60],
  ])('is suggested by %s', (_, uses, minutes) => {
    expect(defaultQuietMs({ oldUses: uses.map(at) })).toBe(minutes * MINUTE);
  });
});

it('learns the uses of the old token once each, and keeps the last ones', () => {
  let replacement = START;
  for (const minute of [1, 1, 2, 2, 1])
    replacement = observe(replacement, used(minute), seen(), at(40), BROWSER);
  expect(replacement.oldUses).toEqual([at(-60), at(1), at(2)]);
  expect(observe(replacement, used(2), seen(), at(40), BROWSER)).toBe(replacement);
  for (let minute = 3; minute < 30; minute++)
    replacement = observe(replacement, used(minute), seen(), at(40), BROWSER);
  expect(replacement.oldUses).toHaveLength(USES_KEPT);
  expect(replacement.oldUses.at(-1)).toEqual(at(29));
});

it.each([
  ['old-deleted', { kind: 'gone' }, used(5)],
  ['new-deleted', used(1), { kind: 'gone' }],
  ['new-deleted', { kind: 'gone' }, { kind: 'gone' }],
  ['old-expired', seen({ expiresAt: at(20) }), used(5)],
  ['new-expired', used(1), seen({ expiresAt: at(20) })],
  ['new-deleted', UNKNOWN, { kind: 'gone' }],
] as const)('ends as %s', (reason, old, next) => {
  expect(stage(20, old, next, PROVEN)).toEqual({ kind: 'ended', reason });
});

it('is forgotten 30 days after its end was first seen, and an end that was seen stays', () => {
  const gone: Observed = { kind: 'gone' };
  const ended = observe(PROVEN, gone, used(5), at(20), BROWSER);
  expect(ended.endedAt).toEqual(at(20));
  expect(observe(ended, gone, used(5), at(30), BROWSER)).toBe(ended);
  const month = 30 * 24 * 60;
  expect(isForgotten(ended, at(20 + month - 1))).toBe(false);
  expect(isForgotten(ended, at(20 + month))).toBe(true);
  expect(isForgotten(PROVEN, at(20 + month))).toBe(false);
});

it('takes a proof back that turns out to be our own use, and no other', () => {
  const seenFirst = observe(START, used(-60), used(5, BROWSER), at(5), BROWSER);
  expect(seenFirst.provenAt).toEqual(at(5));
  const noted = withOwnUse(seenFirst, at(5));
  expect(observe(noted, used(-60), used(5, BROWSER), at(6), BROWSER).provenAt).toBeNull();
  expect(withOwnUse(PROVEN, at(6)).provenAt).toEqual(at(5));
});
