// Tests that each configuration problem has a message with its cause and the fix.
import { expect, it } from 'vitest';
import type { ConfigurationProblem } from '../api/configuration-text.ts';
import { configurationMessage } from './configuration-message.ts';

const PROBLEMS: readonly (readonly [ConfigurationProblem, string, string])[] = [
  [{ kind: 'unreachable' }, 'did not respond', 'Check your connection'],
  [{ kind: 'status', status: 404 }, 'returned status 404', 'next to index.html'],
  [{ kind: 'web-page' }, 'a web page', 'next to index.html'],
  [{ kind: 'not-json', why: 'Unexpected token' }, '“Unexpected token”', '{"api": "/api", "account": null}'],
  [{ kind: 'not-an-object' }, 'not an object', '{"api": "/api", "account": null}'],
  [{ kind: 'unknown-key', key: 'apiUrl' }, '“apiUrl”', '“api”, “account” and “policy”'],
  [{ kind: 'api', value: undefined }, 'does not contain the key “api”', '"/api"'],
  [{ kind: 'api', value: 'api' }, '“api” is "api"', '"/api"'],
  [
    { kind: 'api-elsewhere', origin: 'https://api.example' },
    'points to https://api.example',
    'reverse proxy',
  ],
  [
    { kind: 'policy', why: '“requireServices” must be true or false.' },
    '“requireServices”',
    'Correct or remove it',
  ],
  [{ kind: 'account', value: 'Acme' }, '“account” is "Acme"', 'customer ID'],
];

it.each(PROBLEMS)('names the cause and the fix for %j', (problem, why, next) => {
  const message = configurationMessage(problem, 'https://tokens.example');
  expect(message.why).toContain('/config.json');
  expect(message.why).toContain(why);
  expect(message.next).toContain(next);
  expect(message.next).toMatch(/, then reload\.$/);
});
