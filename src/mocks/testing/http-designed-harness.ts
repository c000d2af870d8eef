// Checks that a response of the mock server was designed, whatever the request was.
import * as v from 'valibot';
import { expect } from 'vitest';
import type { RawResponse } from './http-raw-harness.ts';

const STATUSES = [200, 204, 400, 401, 403, 404, 405, 408, 413, 415, 422, 429, 431];

const legacy = v.strictObject({
  msg: v.string(),
  detail: v.optional(v.string()),
  code: v.optional(v.string()),
});
const problem = v.strictObject({
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  errors: v.null(),
});
const jsonApi = v.strictObject({
  errors: v.array(v.strictObject({ title: v.string(), detail: v.string() })),
});

/** The body of a refusal, by its content type (wire.md §1.4). */
const REFUSALS: Readonly<Record<string, v.GenericSchema>> = {
  'application/json': legacy,
  'text/plain': legacy,
  'application/problem+json': problem,
  'application/vnd.api+json': jsonApi,
};

/** @param method of the request, if it is known */
export function expectDesigned({ status, reason, headers, body }: RawResponse, method: string | null): void {
  expect(STATUSES).toContain(status);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('server')).toBe('fastly control-gateway');
  expect(headers.get('status')).toBe(`${status} ${reason}`);
  if (method === 'GET' || method === 'HEAD') {
    expect(headers.has('fastly-ratelimit-remaining')).toBe(false);
    expect(headers.has('fastly-ratelimit-reset')).toBe(false);
  }
  const contentType = headers.get('content-type');
  if (status === 204) {
    expect(contentType).toBeUndefined();
    expect(body).toBe('');
  } else if (method === 'HEAD') {
    expect(body).toBe('');
  } else if (status === 200) {
    expect(['application/json', 'application/vnd.api+json']).toContain(contentType);
    expect(typeof JSON.parse(body)).toBe('object');
  } else {
    const shape = REFUSALS[contentType ?? ''];
    expect(shape !== undefined && v.is(shape, JSON.parse(body))).toBe(true);
  }
}
