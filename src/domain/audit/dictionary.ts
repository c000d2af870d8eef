// Texts that occur many times, held once: a row keeps only the number of its text.

export class Dictionary {
  readonly #numbers = new Map<string, number>();
  /** By number. */
  readonly texts: string[] = [];

  /** The number of a text, which is taken up if it is new. */
  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** The number of a text, or -1. */
  numberOf(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }
}
