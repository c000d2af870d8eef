// The README's examples for hosts send what the preview sends: nobody copies a policy that has gone stale.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The console is served over HTTPS there, so browsers are told to stay with it. */
const expected = { ...securityHeaders(true), 'Strict-Transport-Security': 'max-age=31536000' };

const headersIn = (language: string, line: RegExp) => {
  const [, block = ''] = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'm').exec(readme) ?? [];
  return Object.fromEntries([...block.matchAll(line)].map(([, name, value]) => [name, value]));
};

test('nginx', () => {
  expect(headersIn('nginx', /^ *add_header ([\w-]+) "([^"]*)" always;$/gm)).toEqual(expected);
});

test('Caddy', () => {
  expect(headersIn('caddy', /^\t\t([A-Z][\w-]+) "([^"]*)"$/gm)).toEqual(expected);
});
