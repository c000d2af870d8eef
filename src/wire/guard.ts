// Type guards from zod schemas: for 100,000 values, faster than parsing, because they create no objects.
import * as z from './zod.ts';

type Test = (value: unknown) => boolean;

/**
 * A guard that accepts exactly the values that the schema accepts. Strings, and optionals, nullables and arrays of them, are
 * tested directly, all other fields by their own schema.
 */
export function guardOf<Shape extends Record<string, z.ZodMiniType>>(
  schema: z.ZodMiniObject<Shape>,
): (value: unknown) => value is z.input<z.ZodMiniObject<Shape>> {
  const fields = Object.entries(schema.shape).map(([key, field]) => ({ key, test: testOf(field) }));
  return (value): value is z.input<z.ZodMiniObject<Shape>> => {
    if (!isRecord(value)) return false;
    for (const { key, test } of fields) if (!test(value[key])) return false;
    return true;
  };
}

function testOf(schema: z.core.$ZodType): Test {
  if (schema instanceof z.ZodMiniString && !schema.def.checks?.length) return isString;
  if (schema instanceof z.ZodMiniOptional) {
    const test = testOf(schema.def.innerType);
    return value => value === undefined || test(value);
  }
  if (schema instanceof z.ZodMiniNullable) {
    const test = testOf(schema.def.innerType);
    return value => value === null || test(value);
  }
  if (schema instanceof z.ZodMiniArray && !schema.def.checks?.length) {
    const test = testOf(schema.def.element);
    return value => Array.isArray(value) && value.every(test);
  }
  return value => z.safeParse(schema, value).success;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}
