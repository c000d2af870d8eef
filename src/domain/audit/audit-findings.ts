// The findings of each row, in a column of their own. They are found anew only when the data or the time changes them.
import { clientKind, isNamedAfterMachine } from '../client-kind.ts';
import { foldedText } from '../comparable-text.ts';
import { DAY } from '../time-zone.ts';
import { hasExpired, TOKEN_TYPES } from '../token.ts';
import { NO_POLICY, policyProblems, type TokenPolicy } from '../token-policy.ts';
import { isSyntheticUser } from '../user.ts';
import type { AuditColumns } from './audit-columns.ts';
import type { AuditOwners } from './audit-owners.ts';
import { findingMask } from './finding-mask.ts';
import type { FindingFacts, OwnerState } from './finding-rules.ts';
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

  /** Must be called after tokens were added or removed, or people were set. */
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
    const isCurrent = this.masks.length === size && now >= this.#from && now < this.#until;
    if (isCurrent && isSame(thresholds, this.#thresholds)) return;
    this.#thresholds = thresholds;
    const masks = new Uint32Array(size);
    this.#until = this.#find(masks, thresholds, now);
    this.#from = now;
    this.masks = masks;
    this.version += 1;
  }

  /** @returns when a mask next changes. */
  #find(masks: Uint32Array, thresholds: Thresholds, now: number): number {
    const columns = this.#columns;
    const { size, alive, type, created, lastUsed, expires } = columns;
    const facts = emptyFacts();
    const owners = this.#ownerStates();
    const synthetic = this.#owners.synthetic();
    const clients = columns.clients.texts.map(client => clientKind(client === '' ? null : client));
    const scopeLists = columns.scopeLists.texts.map((_, list) => columns.scopes(list));
    const twice = rowsWithSameName(columns, now);
    const replaced = new Set(this.#context.beingReplaced);
    let next = Number.POSITIVE_INFINITY;
    for (let row = 0; row < size; row += 1) {
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
      facts.hasSameName = twice[row] === 1;
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

/** By row: 1 if another active token of the same owner has the same name; for automation tokens, of any owner. */
function rowsWithSameName(
  { size, alive, type, user, names, expires }: AuditColumns,
  now: number,
): Uint8Array {
  const twice = new Uint8Array(size);
  const firstOf = new Map<string, number>();
  for (let row = 0; row < size; row += 1) {
    if (alive[row] === 0 || type[row] === SESSION || hasExpired(expires[row] ?? 0, now)) continue;
    const name = foldedText(names[row] ?? '');
    if (name === '') continue;
    const key = `${type[row] === AUTOMATION ? '' : user[row]} ${name}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row);
    else {
      twice[first] = 1;
      twice[row] = 1;
    }
  }
  return twice;
}

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
