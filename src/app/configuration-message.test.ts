// Tests that each configuration problem has a message with its cause and the fix.
import { expect, it } from 'vitest';
import type { ConfigurationProblem } from '../api/configuration-text.ts';
import { configurationMessage } from './configuration-message.ts';

const PROBLEMS: readonly (readonly [ConfigurationProblem, string, string])[] = [
  [{ kind: 'unreachable' }, 'did not answer', 'Check your connection'],
  [{ kind: 'status', status: 404 }, 'answered 404', 'beside index.html'],
  [{ kind: 'web-page' }, 'a web page', 'beside index.html'],
  [{ kind: 'not-json', why: 'Unexpected token' }, '“Unexpected token”', '{"api": "/api", "account": null}'],
  [{ kind: 'not-an-object' }, 'not an object', '{"api": "/api", "account": null}'],
  [{ kind: 'unknown-key', key: 'apiUrl' }, '“apiUrl”', '“api” and “account”'],
  [{ kind: 'api', value: undefined }, '“api” is missing', '"/api"'],
  [{ kind: 'api', value: 'api' }, '“api” is "api"', '"/api"'],
  [{ kind: 'api-elsewhere', origin: 'https://api.example' }, 'leads to https://api.example', 'reverse proxy'],
  [{ kind: 'account', value: 'Acme' }, '“account” is "Acme"', 'customer id'],
];

it.each(PROBLEMS)('names the cause and the fix for %j', (problem, why, next) => {
  const message = configurationMessage(problem, 'https://tokens.example');
  expect(message.why).toContain('/config.json');
  expect(message.why).toContain(why);
  expect(message.next).toContain(next);
  expect(message.next).toMatch(/, then reload\.$/);
});
