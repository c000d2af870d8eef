// Type guards from valibot schemas: for 100,000 values, faster than parsing, because they create almost no objects.
import * as v from 'valibot';

type Test = (value: unknown) => boolean;

/**
 * A guard that accepts exactly the values that the schema accepts. Strings, and nullish values and arrays of them, are
 * tested directly, all other fields by their own schema.
 */
export function guardOf<Entries extends v.ObjectEntries>(
  schema: v.ObjectSchema<Entries, undefined>,
): (value: unknown) => value is v.InferInput<v.ObjectSchema<Entries, undefined>> {
  const tests: { key: string; test: Test }[] = [];
  const others: v.ObjectEntries = {};
  for (const [key, field] of Object.entries(schema.entries)) {
    const test = directTest(field);
    if (test === null) others[key] = field;
    else tests.push({ key, test });
  }
  const rest = v.object(others);
  return (value): value is v.InferInput<typeof schema> => {
    if (!isRecord(value)) return false;
    for (const { key, test } of tests) if (!test(value[key])) return false;
    return v.is(rest, value);
  };
}

function directTest(schema: v.GenericSchema): Test | null {
  if ('pipe' in schema) return null;
  if (schema.type === 'string') return isString;
  if (isNullish(schema)) {
    const test = directTest(schema.wrapped);
    return test && (value => value === undefined || value === null || test(value));
  }
  if (isArray(schema)) {
    const test = directTest(schema.item);
    return test && (value => Array.isArray(value) && value.every(test));
  }
  return null;
}

function isNullish(schema: v.GenericSchema): schema is v.NullishSchema<v.GenericSchema, undefined> {
  return schema.type === 'nullish';
}

function isArray(schema: v.GenericSchema): schema is v.ArraySchema<v.GenericSchema, undefined> {
  return schema.type === 'array';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}
