// Finds the rows in which every word occurs, and remembers them: another letter looks only through those, one less finds the earlier ones again.
import { searchableText, searchWords } from '../text-search.ts';
import type { AuditColumns } from './audit-columns.ts';
import type { AuditOwners } from './audit-owners.ts';

type Found = { readonly words: readonly string[]; readonly rows: Uint32Array };

/** The texts that many rows share, as they are searched. */
type Shared = {
  readonly owners: readonly string[];
  readonly ips: readonly string[];
  readonly clients: readonly string[];
};

/** How many answers are remembered, of which each is narrower than the one before. */
const REMEMBERED = 16;

export class AuditTextSearch {
  readonly #columns: AuditColumns;
  readonly #owners: AuditOwners;
  /** Name and id of each row as they are searched: of rows that are added later they are added when they are missed. */
  readonly #texts: string[] = [];
  #shared: Shared | null = null;
  readonly #found: Found[] = [];

  constructor(columns: AuditColumns, owners: AuditOwners) {
    this.#columns = columns;
    this.#owners = owners;
  }

  /** Must be called when tokens or people have come. */
  forget(): void {
    this.#shared = null;
    this.#found.length = 0;
  }

  /** Gets ready for the first word some more rows ahead. Says whether all are. */
  prepare(rows: number): boolean {
    this.#shared ??= this.#share();
    const { size, names, ids } = this.#columns;
    const end = Math.min(size, this.#texts.length + rows);
    for (let row = this.#texts.length; row < end; row += 1) {
      this.#texts.push(searchableText([names[row] ?? '', ids[row] ?? '']));
    }
    return end === size;
  }

  /** The rows in ascending order, removed ones included; `null` when there is no word, and so all are found. */
  find(text: string): Uint32Array | null {
    const words = searchWords(text);
    if (words.length === 0) return null;
    const found = this.#found;
    let last = found.at(-1);
    while (last !== undefined && !isNarrower(words, last.words)) {
      found.pop();
      last = found.at(-1);
    }
    if (last !== undefined && isNarrower(last.words, words)) return last.rows;
    let rows = last?.rows ?? null;
    for (const word of words) if (!last?.words.includes(word)) rows = this.#rowsWith(word, rows);
    if (rows === null) return null;
    if (found.length === REMEMBERED) found.shift();
    found.push({ words, rows });
    return rows;
  }

  #rowsWith(word: string, among: Uint32Array | null): Uint32Array {
    const { size, user, ip, client } = this.#columns;
    this.prepare(size);
    const texts = this.#texts;
    const shared = this.#shared ?? this.#share();
    const owners = new Occurrences(word, shared.owners);
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
        ips.isIn(ip[row] ?? 0)
      ) {
        found[end] = row;
        end += 1;
      }
    }
    return among !== null && end === count ? among : found.slice(0, end);
  }

  #share(): Shared {
    return {
      owners: this.#owners.texts(),
      ips: this.#columns.ips.texts.map(ip => searchableText([ip])),
      clients: this.#columns.clients.texts.map(client => searchableText([client])),
    };
  }
}

/** Whether all that has the words has had the earlier ones: each of those is part of one of these. */
function isNarrower(words: readonly string[], earlier: readonly string[]): boolean {
  return earlier.every(part => words.some(word => word.includes(part)));
}

const [UNKNOWN, OUT, IN] = [0, 1, 2];

/** In which texts a word occurs: looked up when it is first asked of a text, as few rows need few texts. */
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
    if (known !== UNKNOWN) return known === IN;
    const isIn = this.#texts[number]?.includes(this.#word) === true;
    this.#known[number] = isIn ? IN : OUT;
    return isIn;
  }
}
