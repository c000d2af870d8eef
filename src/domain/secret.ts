// A secret that shows itself only when asked, and can be made to forget.

/**
 * Holds a token string between its creation and the end of its reveal. Printing, logging or serialising it
 * gives dots; `wipe` drops the only reference, so whoever still holds the object holds nothing.
 */
export class Secret {
  #value: string | null;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself, or an empty string once wiped. */
  reveal(): string {
    return this.#value ?? '';
  }

  wipe(): void {
    this.#value = null;
  }

  toString(): string {
    return '••••••••';
  }

  toJSON(): string {
    return this.toString();
  }
}
