// Makes functions of schemas, and schemas of functions. A function gives `null` for what it cannot read.
import * as v from 'valibot';

/** Any schema of a `T`. */
export type Schema<T> = v.GenericSchema<unknown, T>;

/** Reads values by a schema. `null` if the schema refuses one. */
export function readBy<T>(schema: Schema<T>): (value: unknown) => T | null {
  return value => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : null;
  };
}

/** A schema of what `read` can read. Its issues do not contain the value, which may hold a secret. */
export function schemaOf<T>(read: (value: unknown) => T | null) {
  return v.pipe(
    v.unknown(),
    v.transform(read),
    v.custom<T>(result => result !== null),
  );
}
