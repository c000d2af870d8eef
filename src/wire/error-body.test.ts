// Tests that the message, detail and code are read from every kind of error body, and that other texts give none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readErrorBody } from './error-body.ts';

const NOTHING = { message: null, detail: null, code: null };

describe('message and detail', () => {
  it.each([
    [
      'a legacy body with a detail',
      `{"msg":"Record not found","detail":"Cannot find token 'abc'"}`,
      { message: 'Record not found', detail: "Cannot find token 'abc'", code: null },
    ],
    [
      'a legacy body without one',
      '{"msg":"You must POST /sudo to access this endpoint"}',
      { message: 'You must POST /sudo to access this endpoint', detail: null, code: null },
    ],
    [
      'a legacy body with a trailing line break',
      '{"msg":"Provided credentials are missing or invalid"}\n',
      { message: 'Provided credentials are missing or invalid', detail: null, code: null },
    ],
    [
      'a JSON:API body',
      '{"errors":[{"title":"Not found","detail":"No such event"},{"title":"Second"}]}',
      { message: 'Not found', detail: 'No such event', code: null },
    ],
    [
      'a problem+json body',
      '{"title":"Not Found","status":404,"detail":"No such token","errors":null}',
      { message: 'Not Found', detail: 'No such token', code: null },
    ],
    [
      'a problem+json body without a detail',
      '{"status":400,"title":"Bad Request"}',
      { message: 'Bad Request', detail: null, code: null },
    ],
  ])('are read from %s', (_what, body, words) => {
    expect(readErrorBody(body)).toEqual(words);
  });

  it.each([
    ['an object as detail', '{"msg":"Bad request","detail":{"name":"x"}}'],
    ['a null as detail', '{"msg":"Bad request","detail":null}'],
    ['an empty detail', '{"msg":"Bad request","detail":""}'],
    ['a number as code', '{"msg":"Bad request","code":400}'],
    ['an empty msg beside a title', '{"msg":"","title":"Bad request"}'],
    ['null among its errors', '{"errors":[null,{"title":"Bad request"}]}'],
  ])('are read despite %s', (_what, body) => {
    expect(readErrorBody(body)).toEqual({ message: 'Bad request', detail: null, code: null });
  });
});

describe('the code of a refused token', () => {
  it.each(['invalid_grant', 'invalid_request', 'invalid_scope', 'account_locked', '2fa.verify'] as const)(
    'is read from msg or code: %s',
    code => {
      expect(readErrorBody(JSON.stringify({ msg: code })).code).toBe(code);
      expect(readErrorBody(JSON.stringify({ code })).code).toBe(code);
      expect(readErrorBody(JSON.stringify({ msg: 'Bad request', code })).code).toBe(code);
      expect(readErrorBody(JSON.stringify({ msg: code, detail: 'Why', code })).code).toBe(code);
    },
  );

  it('is null if it is unknown', () => {
    expect(readErrorBody('{"msg":"Bad request","code":"teapot"}').code).toBeNull();
  });
});

describe('a text that is not an error body', () => {
  it.each([
    '',
    '<html><body><h1>503 Service Unavailable</h1></body></html>',
    'null',
    '"Bad request"',
    '[]',
    '[{"msg":"Bad request"}]',
    '42',
    '{}',
    '{"msg":42}',
    '{"errors":[]}',
    '{"errors":"Bad request"}',
    '{"msg":"Bad requ',
    '{"__proto__":{"msg":"Bad request"}}',
  ])('gives nothing: %s', body => {
    expect(readErrorBody(body)).toEqual(NOTHING);
  });

  it('never throws for any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), expectWordsOrNone));
  });

  it('never throws for any values of the known keys', () => {
    const value = fc.jsonValue();
    const body = fc.record(
      { msg: value, title: value, detail: value, code: value, errors: value },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(body, content => expectWordsOrNone(JSON.stringify(content))));
  });
});

function expectWordsOrNone(body: string): void {
  const words = readErrorBody(body);
  expect(Object.keys(words)).toEqual(['message', 'detail', 'code']);
  for (const word of Object.values(words)) {
    expect(word === null || (typeof word === 'string' && word !== '')).toBe(true);
  }
}
