// Finds the rows in which every word occurs, and remembers them, so that another letter looks only through those.
import { searchable } from '../token-filter.ts';
import type { AuditColumns } from './audit-columns.ts';
import type { AuditOwners } from './audit-owners.ts';
import { searchedWords } from './search-text.ts';

type Found = { readonly words: readonly string[]; readonly rows: Uint32Array };

/** The texts that many rows share, as they are searched. */
type Shared = {
  readonly owners: readonly string[];
  readonly ips: readonly string[];
  readonly clients: readonly string[];
};

export class AuditTextSearch {
  readonly #columns: AuditColumns;
  readonly #owners: AuditOwners;
  #shared: Shared | null = null;
  #last: Found | null = null;

  constructor(columns: AuditColumns, owners: AuditOwners) {
    this.#columns = columns;
    this.#owners = owners;
  }

  /** Must be called when tokens or people have come. */
  forget(): void {
    this.#shared = null;
    this.#last = null;
  }

  /** The rows in ascending order, removed ones included; `null` when there is no word, and so all are found. */
  find(text: string): Uint32Array | null {
    const words = searchedWords(text);
    if (words.length === 0) return null;
    const last = this.#last;
    let rows: Uint32Array | null = null;
    let left = words;
    if (last !== null && isNarrower(words, last.words)) {
      rows = last.rows;
      left = words.filter(word => !last.words.includes(word));
    }
    for (const word of left) rows = this.#rowsWith(word, rows);
    if (rows !== null) this.#last = { words, rows };
    return rows;
  }

  #rowsWith(word: string, among: Uint32Array | null): Uint32Array {
    const { size, texts, user, ip, client } = this.#columns;
    this.#shared ??= this.#prepare();
    const inOwner = occurrences(word, this.#shared.owners);
    const inIp = occurrences(word, this.#shared.ips);
    const inClient = occurrences(word, this.#shared.clients);
    const count = among?.length ?? size;
    const found = new Uint32Array(count);
    let end = 0;
    for (let at = 0; at < count; at += 1) {
      const row = among === null ? at : (among[at] ?? 0);
      if (
        inOwner[user[row] ?? 0] === 1 ||
        inIp[ip[row] ?? 0] === 1 ||
        inClient[client[row] ?? 0] === 1 ||
        texts[row]?.includes(word)
      ) {
        found[end] = row;
        end += 1;
      }
    }
    return found.slice(0, end);
  }

  #prepare(): Shared {
    return {
      owners: this.#owners.texts(),
      ips: this.#columns.ips.texts.map(ip => searchable([ip])),
      clients: this.#columns.clients.texts.map(client => searchable([client])),
    };
  }
}

/** Whether all that has the words has had the earlier ones: each of those is part of one of these. */
function isNarrower(words: readonly string[], earlier: readonly string[]): boolean {
  return earlier.every(part => words.some(word => word.includes(part)));
}

/** 1 for each text in which the word occurs. */
function occurrences(word: string, texts: readonly string[]): Uint8Array {
  const found = new Uint8Array(texts.length);
  for (let at = 0; at < texts.length; at += 1) found[at] = texts[at]?.includes(word) ? 1 : 0;
  return found;
}
