// The stored records of one kind, by id. It remembers which ones changed since they were last written.
import { readBy, type Schema } from '../../wire/schema.ts';

export class RecordMap<T> {
  readonly #read: (value: unknown) => T | null;
  readonly #values = new Map<string, T>();
  readonly #changed = new Set<string>();
  #version = 0;

  constructor(schema: Schema<T>) {
    this.#read = readBy(schema);
  }

  /** Differs after every change. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#values.size;
  }

  get(id: string): T | undefined {
    return this.#values.get(id);
  }

  has(id: string): boolean {
    return this.#values.has(id);
  }

  ids(): Iterable<string> {
    return this.#values.keys();
  }

  values(): Iterable<T> {
    return this.#values.values();
  }

  set(id: string, value: T): void {
    this.#version += 1;
    this.#values.set(id, value);
    this.#changed.add(id);
  }

  delete(id: string): void {
    this.#version += 1;
    if (this.#values.delete(id)) this.#changed.add(id);
  }

  /** Takes over a stored record, or its removal. Returns whether it is valid; an invalid one counts as removed. */
  load(id: string, text: string | null): boolean {
    this.#version += 1;
    this.#values.delete(id);
    if (text === null) return true;
    const value = this.#read(parseJson(text));
    if (value !== null) this.#values.set(id, value);
    return value !== null;
  }

  /** The records that changed since the last call, as text. `null` means removed. */
  takeChanges(): Map<string, string | null> {
    const changes = new Map<string, string | null>();
    for (const id of this.#changed) {
      const value = this.#values.get(id);
      changes.set(id, value === undefined ? null : JSON.stringify(value));
    }
    this.#changed.clear();
    return changes;
  }
}

export function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
