// The tokens of an account as columns of typed arrays: half the memory of 100,000 objects, and faster to scan.
import { type Access, accessFromIds, accessToIds } from '../access.ts';
import { ROLES } from '../role.ts';
import { type AutomationFacts, canBeLegacy, TOKEN_TYPES, type Token, tokenType } from '../token.ts';
import { instantsOf, NEVER_USED } from '../token-status.ts';
import { Dictionary } from './dictionary.ts';

/** "None" for instants that are not sorted by. */
const NONE = Number.NaN;

const TLS = [null, false, true] as const;

/** A missing IP or client. No token has an empty one, because the wire schema reads it as `null`. */
const MISSING = '';

/** The initial number of rows. */
const CAPACITY = 1024;

function grown<Column extends { set(from: Column): void }>(
  kind: new (capacity: number) => Column,
  column: Column,
  capacity: number,
): Column {
  const wider = new kind(capacity);
  wider.set(column);
  return wider;
}

function date(instant: number): Date | null {
  return Number.isFinite(instant) ? new Date(instant) : null;
}

export class AuditColumns {
  /** The number of rows, including removed tokens, because a row keeps its number. */
  size = 0;
  readonly ids: string[] = [];
  readonly names: string[] = [];

  readonly users = new Dictionary();
  readonly ips = new Dictionary();
  readonly clients = new Dictionary();
  readonly services = new Dictionary();
  readonly #customers = new Dictionary();
  /** The known roles in the order of ROLES, then others. */
  readonly roles = new Dictionary(ROLES);
  /** Lists of scopes, joined by spaces. */
  readonly scopeLists = new Dictionary();

  /** Instants in milliseconds, with NEVER_USED and NEVER_EXPIRES for "never". */
  created = new Float64Array(CAPACITY);
  lastUsed = new Float64Array(CAPACITY);
  expires = new Float64Array(CAPACITY);
  #sudoExpires = new Float64Array(CAPACITY);
  /** Indices into the dictionaries. */
  user = new Uint32Array(CAPACITY);
  ip = new Uint32Array(CAPACITY);
  client = new Uint32Array(CAPACITY);
  scopeList = new Uint32Array(CAPACITY);
  #customer = new Uint32Array(CAPACITY);
  /** The index in TOKEN_TYPES. */
  type = new Uint8Array(CAPACITY);
  /** Whether the token is legacy if its owner is the synthetic user. */
  canBeLegacy = new Uint8Array(CAPACITY);
  /** 1 until the token is removed. */
  alive = new Uint8Array(CAPACITY);
  /** 0 for a user token, else 1 + the index in `roles`. */
  #role = new Uint32Array(CAPACITY);
  /** The index in TLS. */
  #tls = new Uint8Array(CAPACITY);
  /** 1 if the token reaches no service. */
  #noServices = new Uint8Array(CAPACITY);
  /** The services of row r are in `serviceRefs` from `serviceStart[r]` up to `serviceStart[r + 1]`. */
  serviceStart = new Uint32Array(CAPACITY + 1);
  serviceRefs = new Uint32Array(CAPACITY);

  /** @returns the number of the new row. */
  add(token: Token): number {
    const row = this.size;
    if (row === this.created.length) this.#grow();
    this.size += 1;
    this.ids.push(token.id);
    this.names.push(token.name);
    const { createdAt, lastUsedAt, expiresAt } = instantsOf(token);
    this.created[row] = createdAt;
    this.lastUsed[row] = lastUsedAt;
    this.expires[row] = expiresAt;
    this.#sudoExpires[row] = token.sudoExpiresAt?.getTime() ?? NONE;
    this.user[row] = this.users.add(token.userId);
    this.ip[row] = this.ips.add(token.lastUsedIp ?? MISSING);
    this.client[row] = this.clients.add(token.lastUsedClient ?? MISSING);
    this.scopeList[row] = this.scopeLists.add(token.scopes.join(' '));
    this.#customer[row] = this.#customers.add(token.customerId);
    this.canBeLegacy[row] = Number(canBeLegacy(token));
    this.#noServices[row] = Number(token.access.kind === 'none');
    this.alive[row] = 1;
    this.setAutomation(row, token.automation);
    this.#addServices(row, accessToIds(token.access));
    return row;
  }

  setAutomation(row: number, automation: AutomationFacts | null): void {
    this.#role[row] = automation === null ? 0 : 1 + this.roles.add(automation.role);
    this.#tls[row] = TLS.indexOf(automation?.tlsManagement ?? null);
    if (automation !== null) this.canBeLegacy[row] = 0;
    this.type[row] = TOKEN_TYPES.indexOf(tokenType({ name: this.names[row] ?? '', automation }));
  }

  #addServices(row: number, serviceIds: readonly string[]): void {
    let end = this.serviceStart[row] ?? 0;
    for (const id of serviceIds) {
      if (end === this.serviceRefs.length) this.serviceRefs = grown(Uint32Array, this.serviceRefs, 2 * end);
      this.serviceRefs[end] = this.services.add(id);
      end += 1;
    }
    this.serviceStart[row + 1] = end;
  }

  /** The index in `roles` of an automation token's role; -1 for a user token. */
  automationRole(row: number): number {
    return (this.#role[row] ?? 0) - 1;
  }

  /** Whether an automation token may change TLS certificates and domains. */
  managesTls(row: number): boolean {
    return TLS[this.#tls[row] ?? 0] === true;
  }

  /** The number of services the token reaches; `Infinity` for all services. */
  serviceCount(row: number): number {
    const count = (this.serviceStart[row + 1] ?? 0) - (this.serviceStart[row] ?? 0);
    return count > 0 || this.#noServices[row] === 1 ? count : Number.POSITIVE_INFINITY;
  }

  /** Whether the token's list of services contains the service, given by its index in `services`. */
  isLimitedTo(row: number, service: number): boolean {
    const end = this.serviceStart[row + 1] ?? 0;
    for (let at = this.serviceStart[row] ?? 0; at < end; at += 1) {
      if (this.serviceRefs[at] === service) return true;
    }
    return false;
  }

  /** The rows of all tokens that a person owns or created. */
  rowsOf(userId: string): number[] {
    const owner = this.users.indexOf(userId);
    const rows: number[] = [];
    for (let row = 0; row < this.size; row += 1)
      if (this.user[row] === owner && this.alive[row] === 1) rows.push(row);
    return rows;
  }

  /** The scopes of an entry of `scopeLists`. */
  scopes(list: number): readonly string[] {
    return (this.scopeLists.texts[list] ?? '').split(' ').filter(Boolean);
  }

  /** The token of a row, equal to the one that was added. */
  token(row: number): Token {
    const lastUsedAt = this.lastUsed[row] ?? NEVER_USED;
    return {
      id: this.ids[row] ?? '',
      userId: this.users.texts[this.user[row] ?? 0] ?? '',
      customerId: this.#customers.texts[this.#customer[row] ?? 0] ?? '',
      name: this.names[row] ?? '',
      scopes: this.scopes(this.scopeList[row] ?? 0),
      access: this.#access(row),
      createdAt: new Date(this.created[row] ?? NONE),
      lastUsedAt: date(lastUsedAt),
      lastUsedIp: this.ips.texts[this.ip[row] ?? 0] || null,
      lastUsedClient: this.clients.texts[this.client[row] ?? 0] || null,
      expiresAt: date(this.expires[row] ?? NONE),
      sudoExpiresAt: date(this.#sudoExpires[row] ?? NONE),
      automation: this.#automationFacts(row),
    };
  }

  #access(row: number): Access {
    if (this.#noServices[row] === 1) return { kind: 'none' };
    const refs = this.serviceRefs.subarray(this.serviceStart[row], this.serviceStart[row + 1]);
    return accessFromIds(Array.from(refs, service => this.services.texts[service] ?? ''));
  }

  #automationFacts(row: number): AutomationFacts | null {
    const role = this.roles.texts[this.automationRole(row)];
    return role === undefined ? null : { role, tlsManagement: TLS[this.#tls[row] ?? 0] ?? null };
  }

  #grow(): void {
    const capacity = 2 * this.created.length;
    this.created = grown(Float64Array, this.created, capacity);
    this.lastUsed = grown(Float64Array, this.lastUsed, capacity);
    this.expires = grown(Float64Array, this.expires, capacity);
    this.#sudoExpires = grown(Float64Array, this.#sudoExpires, capacity);
    this.user = grown(Uint32Array, this.user, capacity);
    this.ip = grown(Uint32Array, this.ip, capacity);
    this.client = grown(Uint32Array, this.client, capacity);
    this.scopeList = grown(Uint32Array, this.scopeList, capacity);
    this.#customer = grown(Uint32Array, this.#customer, capacity);
    this.type = grown(Uint8Array, this.type, capacity);
    this.canBeLegacy = grown(Uint8Array, this.canBeLegacy, capacity);
    this.alive = grown(Uint8Array, this.alive, capacity);
    this.#role = grown(Uint32Array, this.#role, capacity);
    this.#tls = grown(Uint8Array, this.#tls, capacity);
    this.#noServices = grown(Uint8Array, this.#noServices, capacity);
    this.serviceStart = grown(Uint32Array, this.serviceStart, capacity + 1);
  }
}
