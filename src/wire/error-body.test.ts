// Tests that the words of a refusal are found in every family of error bodies, and that garbage gives none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readErrorBody } from './error-body.ts';

const NOTHING = { message: null, detail: null, code: null };

describe('the words of a refusal', () => {
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
      'a legacy body that ends in a line break, as text/plain may',
      '{"msg":"Provided credentials are missing or invalid"}\n',
      { message: 'Provided credentials are missing or invalid', detail: null, code: null },
    ],
    [
      'a JSON:API body',
      '{"errors":[{"title":"Not found","detail":"No such event"},{"title":"Second"}]}',
      { message: 'Not found', detail: 'No such event', code: null },
    ],
    [
      'a problem',
      '{"title":"Not Found","status":404,"detail":"No such token","errors":null}',
      { message: 'Not Found', detail: 'No such token', code: null },
    ],
    [
      'a problem without a detail',
      '{"status":400,"title":"Bad Request"}',
      { message: 'Bad Request', detail: null, code: null },
    ],
  ])('are found in %s', (_what, body, words) => {
    expect(readErrorBody(body)).toEqual(words);
  });

  it.each([
    ['an object as detail', '{"msg":"Bad request","detail":{"name":"x"}}'],
    ['a null as detail', '{"msg":"Bad request","detail":null}'],
    ['an empty detail', '{"msg":"Bad request","detail":""}'],
    ['a number as code', '{"msg":"Bad request","code":400}'],
    ['empty msg beside a title', '{"msg":"","title":"Bad request"}'],
    ['null among its errors', '{"errors":[null,{"title":"Bad request"}]}'],
  ])('are not lost to %s', (_what, body) => {
    expect(readErrorBody(body)).toEqual({ message: 'Bad request', detail: null, code: null });
  });
});

describe('the code of a refused creation', () => {
  it.each(['invalid_grant', 'invalid_request', 'invalid_scope', 'account_locked', '2fa.verify'] as const)(
    'is found in msg or in code: %s',
    code => {
      expect(readErrorBody(JSON.stringify({ msg: code })).code).toBe(code);
      expect(readErrorBody(JSON.stringify({ code })).code).toBe(code);
      expect(readErrorBody(JSON.stringify({ msg: 'Bad request', code })).code).toBe(code);
      expect(readErrorBody(JSON.stringify({ msg: code, detail: 'Why', code })).code).toBe(code);
    },
  );

  it('is none when it is unknown', () => {
    expect(readErrorBody('{"msg":"Bad request","code":"teapot"}').code).toBeNull();
  });
});

describe('what is no error body', () => {
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
  ])('gives no words: %s', body => {
    expect(readErrorBody(body)).toEqual(NOTHING);
  });

  it('never makes the reader fail, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), expectWordsOrNone));
  });

  it('never makes the reader fail, whatever stands in the known keys', () => {
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
