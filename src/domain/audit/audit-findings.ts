// The findings of each row, in a column of their own. They are found anew only when the data or the time changes them.
import { clientKind, isNamedAfterMachine } from '../client-kind.ts';
import { DAY } from '../time-zone.ts';
import { hasExpired, TOKEN_TYPES } from '../token.ts';
import { NO_POLICY, policyProblems, type TokenPolicy } from '../token-policy.ts';
import { isSyntheticUser } from '../user.ts';
import type { AuditColumns } from './audit-columns.ts';
import type { AuditOwners } from './audit-owners.ts';
import { hasFewMore } from './few-rows.ts';
import { findingMask } from './finding-mask.ts';
import type { FindingFacts, OwnerState } from './finding-rules.ts';
import { allRows } from './radix-sort.ts';
import { rowsLike, rowsWithSameName } from './same-name-rows.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds.ts';

const SESSION = TOKEN_TYPES.indexOf('session');
const AUTOMATION = TOKEN_TYPES.indexOf('automation');

/** What the findings need and the account's lists don't say. */
export type FindingContext = {
  readonly policy: TokenPolicy | null;
  /** Days of the policy end in this zone. */
  readonly timeZone: string;
  /** The tokens whose replacement is under way. */
  readonly beingReplaced: readonly string[];
};

export const NO_CONTEXT: FindingContext = { policy: null, timeZone: 'UTC', beingReplaced: [] };

export class AuditFindings {
  readonly #columns: AuditColumns;
  readonly #owners: AuditOwners;
  #context = NO_CONTEXT;
  /** A bit for each finding of FINDINGS, by row, at the instant of the last `refresh`. Sessions have none. */
  masks = new Uint32Array();
  /** Changes whenever a mask changes. */
  version = 0;
  #thresholds: Thresholds = DEFAULT_THRESHOLDS;
  /** The masks are valid from `#from` until before `#until`. */
  #from = Number.POSITIVE_INFINITY;
  #until = Number.NEGATIVE_INFINITY;

  constructor(columns: AuditColumns, owners: AuditOwners) {
    this.#columns = columns;
    this.#owners = owners;
  }

  /** Must be called after tokens were removed, a role was set, or people were set. New tokens need no call. */
  invalidate(): void {
    this.#from = Number.POSITIVE_INFINITY;
  }

  get context(): FindingContext {
    return this.#context;
  }

  setContext(context: FindingContext): void {
    if (JSON.stringify(keyOf(context)) === JSON.stringify(keyOf(this.#context))) return;
    this.#context = context;
    this.invalidate();
  }

  /** Updates the masks to an instant. @param now milliseconds. */
  refresh(thresholds: Thresholds, now: number): void {
    const { size } = this.#columns;
    const isCurrent = now >= this.#from && now < this.#until && isSame(thresholds, this.#thresholds);
    const known = this.masks;
    if (isCurrent && known.length === size) return;
    this.#thresholds = thresholds;
    const masks = new Uint32Array(size);
    if (isCurrent && hasFewMore(known.length, size)) {
      masks.set(known);
      for (let row = known.length; row < size; row += 1) {
        const twins = rowsLike(this.#columns, row, now);
        const until = this.#find(masks, twins, twins.length > 1 ? new Set(twins) : NONE, thresholds, now);
        this.#until = Math.min(this.#until, until);
      }
    } else {
      const twice = rowsWithSameName(this.#columns, now);
      this.#until = this.#find(masks, allRows(size), { has: row => twice[row] === 1 }, thresholds, now);
    }
    this.#from = now;
    this.masks = masks;
    this.version += 1;
  }

  /**
   * Sets the masks of some rows.
   * @param twice the rows among them whose owner has another active token of the same name.
   * @returns when one of these masks next changes.
   */
  #find(
    masks: Uint32Array,
    rows: Uint32Array | readonly number[],
    twice: Pick<ReadonlySet<number>, 'has'>,
    thresholds: Thresholds,
    now: number,
  ): number {
    const columns = this.#columns;
    const { alive, type, created, lastUsed, expires } = columns;
    const facts = emptyFacts();
    const owners = this.#ownerStates();
    const synthetic = this.#owners.synthetic();
    const clients = columns.clients.texts.map(client => clientKind(client === '' ? null : client));
    const scopeLists = columns.scopeLists.texts.map((_, list) => columns.scopes(list));
    const replaced = new Set(this.#context.beingReplaced);
    let next = Number.POSITIVE_INFINITY;
    for (const row of rows) {
      const expiresAt = expires[row] ?? 0;
      if (alive[row] === 0 || type[row] === SESSION || hasExpired(expiresAt, now)) continue;
      const owner = columns.user[row] ?? 0;
      facts.createdAt = created[row] ?? 0;
      facts.lastUsedAt = lastUsed[row] ?? 0;
      facts.expiresAt = expiresAt;
      facts.isAutomation = type[row] === AUTOMATION;
      facts.scopes = scopeLists[columns.scopeList[row] ?? 0] ?? [];
      facts.isLimited = columns.serviceCount(row) !== Number.POSITIVE_INFINITY;
      facts.tlsManagement = columns.managesTls(row);
      facts.isLegacy = columns.canBeLegacy[row] === 1 && synthetic[owner] === true;
      facts.owner = owners[owner] ?? 'unknown';
      facts.clientKind = clients[columns.client[row] ?? 0] ?? 'unknown';
      facts.isNamedAfterMachine =
        facts.clientKind === 'person' && isNamedAfterMachine(columns.names[row] ?? '');
      facts.hasSameName = twice.has(row);
      facts.isBeingReplaced = replaced.size > 0 && replaced.has(columns.ids[row] ?? '');
      facts.breaksPolicy = this.#breaksPolicy(row);
      const { mask, until } = findingMask(facts, thresholds, now);
      masks[row] = mask;
      next = Math.min(next, until);
    }
    return next;
  }

  /** By the owner's index in the dictionary of users. */
  #ownerStates(): readonly OwnerState[] {
    return this.#owners.each(owner => {
      if (owner === null) return this.#owners.areComplete ? 'gone' : 'unknown';
      if (isSyntheticUser(owner)) return 'fine';
      if (owner.locked) return 'locked';
      return owner.twoFactor ? 'fine' : 'without-2fa';
    });
  }

  #breaksPolicy(row: number): boolean {
    const { policy, timeZone } = this.#context;
    if (policy === null) return false;
    const { created, expires, names } = this.#columns;
    const [createdAt, expiresAt] = [created[row] ?? 0, expires[row] ?? 0];
    // The exact end of the last day needs the zone, which is slow; it matters for few tokens only.
    const life = expiresAt - createdAt;
    const longest = (policy.maxLifetimeDays ?? Number.POSITIVE_INFINITY) * DAY;
    const exact = life > longest && life <= longest + 2 * DAY;
    const isTooLong = life > longest && !exact;
    if (isTooLong || (!policy.allowNeverExpires && life === Number.POSITIVE_INFINITY)) return true;
    const token = {
      name: names[row] ?? '',
      access: {
        kind: this.#columns.serviceCount(row) === Number.POSITIVE_INFINITY ? 'all' : 'limited',
      } as const,
      expiresAt: exact ? new Date(expiresAt) : new Date(createdAt),
    };
    const rules = exact ? policy : { ...policy, maxLifetimeDays: null };
    return policyProblems(rules, token, new Date(createdAt), timeZone).length > 0;
  }
}

function keyOf({ policy, timeZone, beingReplaced }: FindingContext) {
  const { namePattern, ...rest } = policy ?? NO_POLICY;
  return [policy === null, rest, namePattern?.pattern.source, timeZone, beingReplaced];
}

function isSame(a: Thresholds, b: Thresholds): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

const NONE: ReadonlySet<number> = new Set();

function emptyFacts(): FindingFacts {
  return {
    createdAt: 0,
    lastUsedAt: 0,
    expiresAt: 0,
    isAutomation: false,
    scopes: [],
    isLimited: false,
    tlsManagement: false,
    isLegacy: false,
    owner: 'unknown',
    clientKind: 'unknown',
    isNamedAfterMachine: false,
    hasSameName: false,
    isBeingReplaced: false,
    breaksPolicy: false,
  };
}
