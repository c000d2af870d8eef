// Tests what the console takes a pasted text for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from './identify.ts';

const TOKEN = 'bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G';
const ID = '5ZVQnXzHqV3f1cJbGkWm2t';

describe('a text', () => {
  it.each([
    ['an API token', TOKEN, { kind: 'secret', token: TOKEN }],
    ['a header', `Fastly-Key: ${TOKEN}`, { kind: 'secret', token: TOKEN }],
    ['an assignment in quotes', `export FASTLY_API_TOKEN="${TOKEN}"`, { kind: 'secret', token: TOKEN }],
    ['an encoded header', `Fastly-Key%3A%20${TOKEN}`, { kind: 'secret', token: TOKEN }],
    [
      'a key from before 2017',
      '9f86d081884c7d659a2feaa0c55ad015',
      { kind: 'secret', token: '9f86d081884c7d659a2feaa0c55ad015' },
    ],
    ['a GitHub token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', { kind: 'secret', token: null }],
    ['both', `npm_abcdefghijklmnopqrstuvwxyz0123456789 ${TOKEN}`, { kind: 'secret', token: null }],
    ['an ID', ID, { kind: 'id', id: ID }],
    ['an ID in quotes', ` "${ID}" `, { kind: 'id', id: ID }],
    [
      'an error line in a log',
      `12:01 ERROR {"msg":"Token ${ID} expired at 2026-03-10"}`,
      { kind: 'id', id: ID },
    ],
    ['a short ID in an error line', 'token abc123 expired at 2026-03-10', { kind: 'id', id: 'abc123' }],
    ['an IPv4 address', '203.0.113.7', { kind: 'ip', ip: '203.0.113.7' }],
    ['one with a port', '203.0.113.7:51234', { kind: 'ip', ip: '203.0.113.7' }],
    ['an IPv6 address', '2001:DB8::1', { kind: 'ip', ip: '2001:db8::1' }],
    ['one in brackets', '[2001:db8::1]:443', { kind: 'ip', ip: '2001:db8::1' }],
    ['no address', '203.0.113.700', { kind: 'text', text: '203.0.113.700' }],
    ['a client', 'curl/8.5.0', { kind: 'client', client: 'curl/8.5.0' }],
    [
      'a client with more',
      'Mozilla/5.0 (X11; Linux)',
      { kind: 'client', client: 'Mozilla/5.0 (X11; Linux)' },
    ],
    ['a date', '01/02/2026', { kind: 'text', text: '01/02/2026' }],
    ['a short word', 'deploy', { kind: 'text', text: 'deploy' }],
    ['words', '  CI   deploy ', { kind: 'text', text: 'CI deploy' }],
    ['nothing', '', { kind: 'text', text: '' }],
  ])('that is %s', (_, text, expected) => {
    expect(identify(text)).toEqual(expected);
  });

  it('with a token in it is never anything but a secret', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'key: ', '203.0.113.7 ', 'curl/8 ', `${ID} `, '"'),
        fc.constantFrom('', ' expired at', '\n', '" '),
        (before, after) => {
          expect(identify(`${before}${TOKEN}${after}`)).toEqual({ kind: 'secret', token: TOKEN });
        },
      ),
    );
  });
});
