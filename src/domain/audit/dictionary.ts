// Stores repeated texts once. Rows store only the index of their text.

export class Dictionary {
  readonly #indices = new Map<string, number>();
  /** The texts by index. */
  readonly texts: string[] = [];
  /** Consecutive rows often have the same text, and comparing is faster than a lookup. */
  #last = 0;

  constructor(texts: readonly string[] = []) {
    for (const text of texts) this.add(text);
  }

  /** The index of a text, which is added if it is new. */
  add(text: string): number {
    if (text === this.texts[this.#last]) return this.#last;
    this.#last = this.#indices.get(text) ?? this.#append(text);
    return this.#last;
  }

  /** The index of a text, or -1. */
  indexOf(text: string): number {
    return this.#indices.get(text) ?? -1;
  }

  #append(text: string): number {
    this.#indices.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
