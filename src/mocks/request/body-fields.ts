// Parses the fields of a request body: a form, or JSON where the endpoint accepts it (wire.md §2.2, §4).

import { badRequest, Rejection } from '../model/reject.ts';
import type { ParsedRequest } from './parsed-request.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPES = ['application/json', 'application/vnd.api+json'];

/** Values by field name, in the order sent. */
export type BodyFields = ReadonlyMap<string, readonly string[]>;

/** The last value of a field; `null` if the field is missing. */
export function lastValue(fields: BodyFields, name: string): string | null {
  return fields.get(name)?.at(-1) ?? null;
}

/** A form endpoint refuses JSON: how the API treats it is unknown (wire.md §10). */
export function readForm(request: ParsedRequest): BodyFields | Rejection {
  const text = decode(request.body);
  if (text instanceof Rejection) return text;
  const isForm = request.contentType === FORM || (request.contentType === '' && text === '');
  // JSON with the content type of a form would otherwise parse as a form with no known fields, and get all defaults.
  if (!isForm || /^\s*[{[]/.test(text)) return badRequest(`Send a form: ${FORM}.`);
  return parseForm(text);
}

export function readFormOrJson(request: ParsedRequest): BodyFields | Rejection {
  if (!JSON_TYPES.includes(request.contentType)) return readForm(request);
  const text = decode(request.body);
  return text instanceof Rejection ? text : parseJsonFields(text);
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readJsonObject({ contentType, body }: ParsedRequest): JsonObject | Rejection {
  if (!JSON_TYPES.includes(contentType)) return badRequest(`Send JSON: ${JSON_TYPES.join(' or ')}.`);
  const text = decode(body);
  return text instanceof Rejection ? text : parseJsonObject(text);
}

function decode(body: Uint8Array | Rejection): string | Rejection {
  if (body instanceof Rejection) return body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return badRequest('The body is not valid UTF-8.');
  }
}

/** `URLSearchParams` would silently replace invalid bytes, and so change a name. */
function parseForm(text: string): BodyFields | Rejection {
  const fields = new Map<string, string[]>();
  try {
    for (const pair of text.split('&').filter(part => part !== '')) {
      const [name = '', ...value] = pair.split('=');
      add(fields, decodePart(name), decodePart(value.join('=')));
    }
  } catch {
    return badRequest('The form is not valid percent-encoded UTF-8.');
  }
  return fields;
}

function decodePart(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '));
}

function parseJsonFields(text: string): BodyFields | Rejection {
  const value = parseJsonObject(text);
  if (value instanceof Rejection) return value;
  const fields = new Map<string, string[]>();
  for (const [name, field] of Object.entries(value)) if (typeof field === 'string') add(fields, name, field);
  return fields;
}

function parseJsonObject(text: string): JsonObject | Rejection {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : badRequest('Send a JSON object.');
  } catch {
    return badRequest('The body is not valid JSON.');
  }
}

function add(fields: Map<string, string[]>, name: string, value: string): void {
  fields.set(name, [...(fields.get(name) ?? []), value]);
}
