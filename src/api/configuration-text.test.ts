// Tests which configurations are accepted, and the kind of each mistake.
import { describe, expect, it } from 'vitest';
import { isId } from '../domain/id.ts';
import { NO_POLICY, readPolicy } from '../domain/token-policy.ts';
import { parseConfiguration } from './configuration-text.ts';

const ORIGIN = 'https://tokens.example';
const parse = (text: string) => parseConfiguration(text, ORIGIN, isId, readPolicy);

describe('a configuration', () => {
  it.each([
    ['{"api": "/api", "account": null}', { api: '/api', account: null, policy: null }],
    ['{"api": "/api"}', { api: '/api', account: null, policy: null }],
    [
      '\n{"account": "4tYuQmAmPZaUIXBgiDEDK0", "api": "/fastly/v1/"}',
      { api: '/fastly/v1', account: '4tYuQmAmPZaUIXBgiDEDK0', policy: null },
    ],
    ['{"api": "https://tokens.example/api"}', { api: '/api', account: null, policy: null }],
    ['{"api": "https://TOKENS.example:443/api/"}', { api: '/api', account: null, policy: null }],
  ])('is read from %s', (text, configuration) => {
    expect(parse(text)).toEqual({ kind: 'configuration', configuration });
  });

  it('can have a policy', () => {
    expect(parse('{"api": "/api", "policy": {"requireServices": true}}')).toEqual({
      kind: 'configuration',
      configuration: { api: '/api', account: null, policy: { ...NO_POLICY, requireServices: true } },
    });
  });

  it.each(['null', '[]', '{"requireService": true}', '{"maxLifetimeDays": "30"}'])(
    'cannot have the policy %s',
    policy => {
      expect(parse(`{"api": "/api", "policy": ${policy}}`)).toMatchObject({ kind: 'policy' });
    },
  );

  it.each(['<!doctype html><title>Token Console</title>', '\n  <html>'])(
    'cannot be the web page %j',
    text => {
      expect(parse(text)).toEqual({ kind: 'web-page' });
    },
  );

  it.each(['', '{', "{'api': '/api'}", '{"api": "/api",}', 'api=/api'])(
    'is not %j, which is no JSON',
    text => {
      expect(parse(text)).toMatchObject({ kind: 'not-json', why: expect.stringMatching(/JSON/) });
    },
  );

  it.each(['null', '"/api"', '["/api"]', '7'])('must be an object, not %s', text => {
    expect(parse(text)).toEqual({ kind: 'not-an-object' });
  });

  it.each([
    ['{"api": "/api", "Account": "x"}', 'Account'],
    ['{"apiUrl": "/api"}', 'apiUrl'],
    ['{"api": "/api", "__proto__": {}}', '__proto__'],
  ])('cannot have the unknown key in %s', (text, key) => {
    expect(parse(text)).toEqual({ kind: 'unknown-key', key });
  });

  it.each([
    ['{}', undefined],
    ['{"account": "a"}', undefined],
    ['{"api": null}', null],
    ['{"api": 7}', 7],
    ['{"api": ["/api"]}', ['/api']],
    ['{"api": ""}', ''],
    ['{"api": "api"}', 'api'],
    ['{"api": "./api"}', './api'],
    ['{"api": "javascript:alert(1)"}', 'javascript:alert(1)'],
    ['{"api": "/"}', '/'],
    ['{"api": "https://tokens.example"}', 'https://tokens.example'],
    ['{"api": "/api?key=1"}', '/api?key=1'],
    ['{"api": "/api#x"}', '/api#x'],
    ['{"api": "https://me:secret@tokens.example/api"}', 'https://me:secret@tokens.example/api'],
    ['{"api": "https://"}', 'https://'],
  ])('must have a path as api, unlike %s', (text, value) => {
    expect(parse(text)).toEqual({ kind: 'api', value });
  });

  it.each([
    ['https://api.fastly.com', 'https://api.fastly.com'],
    ['http://tokens.example/api', 'http://tokens.example'],
    ['https://tokens.example:8443/api', 'https://tokens.example:8443'],
    ['https://tokens.example.evil.example/api', 'https://tokens.example.evil.example'],
    ['//evil.example/api', 'https://evil.example'],
    ['/\\\\evil.example/api', 'https://evil.example'],
  ])('cannot have an API on another origin: %s', (api, origin) => {
    expect(parse(`{"api": "${api}"}`)).toEqual({ kind: 'api-elsewhere', origin });
  });

  it.each([
    ['""', ''],
    ['7', 7],
    ['"Acme Media"', 'Acme Media'],
    ['["a"]', ['a']],
    ['false', false],
  ])('must have an id as account, not %s', (account, value) => {
    expect(parse(`{"api": "/api", "account": ${account}}`)).toEqual({ kind: 'account', value });
  });
});
