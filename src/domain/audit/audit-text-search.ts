// Text search over all rows. Results are cached while a user types: one more letter searches only the last result, one less reuses an earlier one.
import { searchableText, searchWords } from '../text-search.ts';
import type { AuditColumns } from './audit-columns.ts';
import type { AuditOwners } from './audit-owners.ts';
import { hasFewMore } from './few-rows.ts';

type Result = { readonly words: readonly string[]; readonly rows: Uint32Array };

/** The searchable texts of the dictionaries, which many rows share. */
type Shared = {
  readonly owners: readonly string[];
  readonly scopes: readonly string[];
  readonly ips: readonly string[];
  readonly clients: readonly string[];
};

/** The number of cached results. Each one is narrower than the one before. */
const MAX_RESULTS = 16;

export class AuditTextSearch {
  readonly #columns: AuditColumns;
  readonly #owners: AuditOwners;
  /** The searchable name and id of each row. Later rows are appended by `prepare`. */
  readonly #texts: string[] = [];
  #shared: Shared | null = null;
  readonly #results: Result[] = [];
  /** The number of rows that the results are of. */
  #searched = 0;

  constructor(columns: AuditColumns, owners: AuditOwners) {
    this.#columns = columns;
    this.#owners = owners;
  }

  /** Must be called after people were set. New tokens need no call. */
  invalidate(): void {
    this.#shared = null;
    this.#results.length = 0;
  }

  /** Adds new rows to the cached results, or drops these if there are many. */
  #addNewRows(): void {
    const { size } = this.#columns;
    const known = this.#searched;
    if (known === size) return;
    this.#searched = size;
    const shared = this.#shared;
    if (shared === null || !hasFewMore(known, size)) {
      this.invalidate();
      return;
    }
    this.#shared = this.#share(shared);
    for (const [at, { words, rows }] of this.#results.entries()) {
      let found: Uint32Array = Uint32Array.from({ length: size - known }, (_, next) => known + next);
      for (const word of words) found = this.#rowsWith(word, found);
      if (found.length > 0) this.#results[at] = { words, rows: joined(rows, found) };
    }
  }

  /** Prepares up to `rows` more rows for searching. @returns whether all rows are prepared. */
  prepare(rows: number): boolean {
    this.#addNewRows();
    this.#shared ??= this.#share(null);
    const { size, names, ids } = this.#columns;
    const end = Math.min(size, this.#texts.length + rows);
    for (let row = this.#texts.length; row < end; row += 1) {
      this.#texts.push(searchableText([names[row] ?? '', ids[row] ?? '']));
    }
    return end === size;
  }

  /** The rows in which every word occurs, in ascending order, including removed tokens; `null` if there are no words. */
  find(text: string): Uint32Array | null {
    const words = searchWords(text);
    if (words.length === 0) return null;
    this.#addNewRows();
    const results = this.#results;
    let last = results.at(-1);
    while (last !== undefined && !isNarrower(words, last.words)) {
      results.pop();
      last = results.at(-1);
    }
    if (last !== undefined && isNarrower(last.words, words)) return last.rows;
    let rows = last?.rows ?? null;
    for (const word of words) if (!last?.words.includes(word)) rows = this.#rowsWith(word, rows);
    if (rows === null) return null;
    if (results.length === MAX_RESULTS) results.shift();
    results.push({ words, rows });
    return rows;
  }

  #rowsWith(word: string, among: Uint32Array | null): Uint32Array {
    const { size, user, ip, client, scopeList } = this.#columns;
    this.prepare(size);
    const texts = this.#texts;
    const shared = this.#shared ?? this.#share(null);
    const owners = new Occurrences(word, shared.owners);
    const scopes = new Occurrences(word, shared.scopes);
    const ips = new Occurrences(word, shared.ips);
    const clients = new Occurrences(word, shared.clients);
    const count = among?.length ?? size;
    const found = new Uint32Array(count);
    let end = 0;
    for (let at = 0; at < count; at += 1) {
      const row = among === null ? at : (among[at] ?? 0);
      if (
        owners.isIn(user[row] ?? 0) ||
        clients.isIn(client[row] ?? 0) ||
        texts[row]?.includes(word) ||
        ips.isIn(ip[row] ?? 0) ||
        scopes.isIn(scopeList[row] ?? 0)
      ) {
        found[end] = row;
        end += 1;
      }
    }
    return among !== null && end === count ? among : found.slice(0, end);
  }

  /** @param known the texts of earlier entries, which don’t change. */
  #share(known: Shared | null): Shared {
    const { users, scopeLists, ips, clients } = this.#columns;
    return {
      owners: known?.owners.length === users.texts.length ? known.owners : this.#owners.texts(),
      scopes: withNext(known?.scopes, scopeLists.texts),
      ips: withNext(known?.ips, ips.texts),
      clients: withNext(known?.clients, clients.texts),
    };
  }
}

function withNext(known: readonly string[] = [], texts: readonly string[]): readonly string[] {
  if (known.length === texts.length) return known;
  return [...known, ...texts.slice(known.length).map(text => searchableText([text]))];
}

function joined(rows: Uint32Array, more: Uint32Array): Uint32Array {
  const all = new Uint32Array(rows.length + more.length);
  all.set(rows);
  all.set(more, rows.length);
  return all;
}

/** Whether every row with the words also has the earlier ones, because each of those is part of one of these. */
function isNarrower(words: readonly string[], earlier: readonly string[]): boolean {
  return earlier.every(part => words.some(word => word.includes(part)));
}

const [UNKNOWN, ABSENT, PRESENT] = [0, 1, 2];

/** Whether a word occurs in each of the texts. Evaluated lazily, because a narrow search needs few of them. */
class Occurrences {
  readonly #word: string;
  readonly #texts: readonly string[];
  readonly #known: Uint8Array;

  constructor(word: string, texts: readonly string[]) {
    this.#word = word;
    this.#texts = texts;
    this.#known = new Uint8Array(texts.length);
  }

  isIn(number: number): boolean {
    const known = this.#known[number];
    if (known !== UNKNOWN) return known === PRESENT;
    const isIn = this.#texts[number]?.includes(this.#word) === true;
    this.#known[number] = isIn ? PRESENT : ABSENT;
    return isIn;
  }
}
