// A secret string that is never printed by accident and can be wiped.

/**
 * Holds a token's secret from its creation until the reveal dialog closes. Printing, logging or serialising it gives
 * dots. `wipe` drops the only reference to the string, so objects that are still referenced no longer contain it.
 */
export class Secret {
  #value: string | null;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret, or an empty string after `wipe`. */
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
