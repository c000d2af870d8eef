// Texts that occur many times, held once: a row keeps only the number of its text.

export class Dictionary {
  readonly #numbers = new Map<string, number>();
  /** By number. */
  readonly texts: string[] = [];
  /** Neighbours are often alike, and comparing is quicker than looking up. */
  #last = 0;

  /** The number of a text, which is taken up if it is new. */
  add(text: string): number {
    if (text === this.texts[this.#last]) return this.#last;
    this.#last = this.#numbers.get(text) ?? this.#take(text);
    return this.#last;
  }

  /** The number of a text, or -1. */
  numberOf(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }

  #take(text: string): number {
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
