// Replacing a token: which evidence shows that the new token works and that the old one is no longer used.
import { isExpired, type Token } from '../token.ts';

/** A replacement in progress. It is stored, so it has ids and times only: no names, addresses or clients. */
export type Replacement = {
  readonly oldId: string;
  readonly newId: string;
  readonly oldKind: TokenKind;
  readonly newKind: TokenKind;
  /** When the new token was created. */
  readonly createdAt: Date;
  /** When this console used the new token itself, to verify it. */
  readonly verifiedAt: readonly Date[];
  /** The first use of the new token that was not the console's. Later uses overwrite it on the server. */
  readonly provenAt: Date | null;
  /** The chosen quiet time in milliseconds; `null` is {@link defaultQuietMs}. */
  readonly quietMs: number | null;
  /** Seen uses of the old token, oldest first, at most {@link USES_KEPT}. */
  readonly oldUses: readonly Date[];
  /** When the console first saw that it had ended. */
  readonly endedAt: Date | null;
};

export type TokenKind = 'user' | 'automation';

export function tokenKind({ automation }: Pick<Token, 'automation'>): TokenKind {
  return automation === null ? 'user' : 'automation';
}

/** What is known about a token now. A failed request tells nothing. */
export type Observed =
  /** `at`: when the API said so. */
  | { readonly kind: 'token'; readonly token: Token; readonly at: Date }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown' };

export const UNKNOWN: Observed = { kind: 'unknown' };

/** A use of a token. The API keeps the last one only. */
export type Use = { readonly at: Date; readonly ip: string | null; readonly client: string | null };

export type EndReason = 'old-deleted' | 'old-expired' | 'new-deleted' | 'new-expired';

export type ReplacementStage =
  | { readonly kind: 'ended'; readonly reason: EndReason }
  /** Nothing but this console has used the new token. */
  | { readonly kind: 'waiting'; readonly ownUse: boolean }
  | {
      readonly kind: 'quieting';
      readonly proof: Proof;
      readonly oldUse: Use | null;
      /** The old token was used after the new one came into use. */
      readonly stillUsed: boolean;
      readonly deletableAt: Date;
    }
  | { readonly kind: 'ready'; readonly proof: Proof; readonly oldUse: Use | null };

export type Proof = {
  readonly firstUsedAt: Date;
  /** The last use, with its address and client; `null` while the token cannot be asked about. */
  readonly lastUse: Use | null;
};

const MINUTE = 60_000;

/** Without a known interval of use. */
const QUIET_MS = 15 * MINUTE;

/** A token that is used once a month would otherwise stay for a quarter. */
const LONGEST_QUIET_MS = 7 * 24 * 60 * MINUTE;

/** How many uses of each token are kept. */
export const USES_KEPT = 10;

/** Fewer uses have no usual interval. */
const FEWEST_USES = 3;

/** The API rounds the time of a use to seconds, and notes it while the request is answered. */
const VERIFY_TOLERANCE_MS = 2000;

export function startReplacement(old: Token, created: Token): Replacement {
  return {
    oldId: old.id,
    newId: created.id,
    oldKind: tokenKind(old),
    newKind: tokenKind(created),
    createdAt: created.createdAt,
    verifiedAt: [],
    provenAt: null,
    quietMs: null,
    oldUses: old.lastUsedAt === null ? [] : [old.lastUsedAt],
    endedAt: null,
  };
}

/**
 * The replacement with what the observed tokens add to it: a proof is kept, although later uses overwrite it on the
 * server. The same object if there is nothing new.
 * @param browser the client that this console is to the API.
 */
export function observe(
  replacement: Replacement,
  old: Observed,
  next: Observed,
  now: Date,
  browser: string,
): Replacement {
  const use = lastUseOf(next);
  const provenAt =
    replacement.provenAt ?? (use !== null && isProof(replacement, use, browser) ? use.at : null);
  const oldUses = withUse(replacement.oldUses, lastUseOf(old)?.at ?? null);
  const endedAt = replacement.endedAt ?? (endReason(old, next, now) === null ? null : now);
  const isSame =
    provenAt === replacement.provenAt && oldUses === replacement.oldUses && endedAt === replacement.endedAt;
  return isSame ? replacement : { ...replacement, provenAt, oldUses, endedAt };
}

/**
 * The replacement after this console used the new token itself. If that use was seen before it was known to be ours, it
 * is no proof any more.
 */
export function withOwnUse(replacement: Replacement, at: Date): Replacement {
  const { provenAt } = replacement;
  return {
    ...replacement,
    verifiedAt: [...replacement.verifiedAt, at].slice(-USES_KEPT),
    provenAt: provenAt !== null && isSameUse(provenAt, at) ? null : provenAt,
  };
}

/** Long enough to be seen after a holiday. */
const ENDED_KEPT_MS = 30 * 24 * 60 * MINUTE;

/** Whether it ended so long ago that nobody needs to hear of it. */
export function isForgotten({ endedAt }: Pick<Replacement, 'endedAt'>, now: Date): boolean {
  return endedAt !== null && now.getTime() - endedAt.getTime() >= ENDED_KEPT_MS;
}

/** {@link observe} first: the stage follows from what is kept and what is seen. */
export function stageOf(
  replacement: Replacement,
  old: Observed,
  next: Observed,
  now: Date,
  browser: string,
): ReplacementStage {
  const reason = endReason(old, next, now);
  if (reason !== null) return { kind: 'ended', reason };
  const { provenAt } = observe(replacement, old, next, now, browser);
  const lastUse = lastUseOf(next);
  if (provenAt === null) return { kind: 'waiting', ownUse: lastUse !== null };
  const oldUse = lastUseOf(old);
  // What was seen before a failed request still counts.
  const oldUsedAt = oldUse?.at ?? replacement.oldUses.at(-1) ?? null;
  const proof = { firstUsedAt: provenAt, lastUse };
  const quietSince = Math.max(provenAt.getTime(), oldUsedAt?.getTime() ?? 0);
  const deletableAt = new Date(quietSince + quietMsOf(replacement));
  // What was seen before a tab was hidden says nothing of the time since.
  if (old.kind === 'token' && old.at >= deletableAt && next.kind === 'token')
    return { kind: 'ready', proof, oldUse };
  const stillUsed = oldUsedAt !== null && oldUsedAt > provenAt;
  return { kind: 'quieting', proof, oldUse, stillUsed, deletableAt };
}

/** How long the old token must be unused before its deletion is suggested, in milliseconds. */
export function quietMsOf(replacement: Replacement): number {
  return replacement.quietMs ?? defaultQuietMs(replacement);
}

/** 15 minutes, or three times the old token's usual interval if that is known and longer. */
export function defaultQuietMs({ oldUses }: Pick<Replacement, 'oldUses'>): number {
  const interval = usualInterval(oldUses);
  return interval === null ? QUIET_MS : Math.min(Math.max(QUIET_MS, 3 * interval), LONGEST_QUIET_MS);
}

/** The median time between uses in milliseconds, or `null` if there are too few. */
export function usualInterval(uses: readonly Date[]): number | null {
  if (uses.length < FEWEST_USES) return null;
  const gaps = uses.slice(1).map((use, index) => use.getTime() - (uses[index]?.getTime() ?? 0));
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null;
}

/**
 * A use after the creation by another client than this browser, or at another time than our own verification. So a
 * script in the same browser counts, and our own question does not.
 */
function isProof({ createdAt, verifiedAt }: Replacement, { at, client }: Use, browser: string): boolean {
  if (at < createdAt) return false;
  return client !== browser || !verifiedAt.some(time => isSameUse(time, at));
}

function isSameUse(at: Date, other: Date): boolean {
  return Math.abs(at.getTime() - other.getTime()) <= VERIFY_TOLERANCE_MS;
}

function endReason(old: Observed, next: Observed, now: Date): EndReason | null {
  // Without the new token the old one is still needed, so this is said first.
  if (next.kind === 'gone') return 'new-deleted';
  if (next.kind === 'token' && isExpired(next.token, now)) return 'new-expired';
  if (old.kind === 'gone') return 'old-deleted';
  return old.kind === 'token' && isExpired(old.token, now) ? 'old-expired' : null;
}

function lastUseOf(observed: Observed): Use | null {
  if (observed.kind !== 'token' || observed.token.lastUsedAt === null) return null;
  const { lastUsedAt, lastUsedIp, lastUsedClient } = observed.token;
  return { at: lastUsedAt, ip: lastUsedIp, client: lastUsedClient };
}

function withUse(uses: readonly Date[], use: Date | null): readonly Date[] {
  const last = uses.at(-1);
  if (use === null || (last !== undefined && use <= last)) return uses;
  return [...uses, use].slice(-USES_KEPT);
}
