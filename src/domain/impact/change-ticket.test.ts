// Tests that the ticket says all that a reviewer needs, and that hostile names change nothing in it.
import fc from 'fast-check';
import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { indexOf, NOW, token, user } from '../audit/audit-harness.ts';
import type { AuditIndex } from '../audit/audit-index.ts';
import type { Token } from '../token.ts';
import { changeTicket } from './change-ticket.ts';

const OLD = token('old', {
  name: 'CI deploy',
  scopes: ['purge_select', 'purge_all'],
  access: { kind: 'limited', serviceIds: ['s1', 's2'] },
  lastUsedClient: 'curl/8.7.1',
  lastUsedIp: '192.0.2.7',
});

function ticketFor(index: AuditIndex, tokens: readonly Token[], name = 'Ann'): string {
  const owner = user('ann', { name });
  index.setPeople([owner]);
  return changeTicket({
    tokens: tokens.map(each => ({ token: each, owner })),
    impact: index.impact(
      tokens.map(({ id }) => id),
      NOW,
    ),
    compared: 'Compared with all tokens of the account.',
    account: `${name} (account)`,
    by: owner,
    now: NOW,
    serviceName: id => (id === 's1' ? name : id),
    eventsUrl: 'https://tokens.example/account/events',
  });
}

it('has what is deleted, what breaks, what could take over, and how to check', () => {
  const other = token('other', { scopes: ['global'], access: { kind: 'limited', serviceIds: ['s1'] } });
  expect(ticketFor(indexOf(OLD, other), [OLD])).toBe(`# Delete token CI deploy

- Account: Ann \\(account\\)
- Prepared by: Ann \\(ann\\@example\\.com\\)
- Date: 24 Nov 2026, 12:00 UTC

## What is deleted

| Name | ID | Owner | Scope | Access | Last used |
| --- | --- | --- | --- | --- | --- |
| CI deploy | old | Ann \\(ann\\@example\\.com\\) | purge\\_select, purge\\_all | Ann, s2 | 20 Nov 2026, 00:00 UTC from 192\\.0\\.2\\.7 by curl/8\\.7\\.1 |

## What breaks

Another token could take over for some of what is below, but not for all.

| Kind | What | Last used | Tokens | What could take over |
| --- | --- | --- | --- | --- |
| Client | curl | 20 Nov 2026, 00:00 UTC (in use) | 1 | No other token could take over. |
| Address | 192\\.0\\.2\\.7 | 20 Nov 2026, 00:00 UTC (in use) | 1 | No other token could take over. |
| Service | Ann | 20 Nov 2026, 00:00 UTC (in use) | 1 | Could use ‘Token other’. ID: other |
| Service | s2 | 20 Nov 2026, 00:00 UTC (in use) | 1 | No other token could take over. |

The API keeps only the last use of a token. It doesn’t say which services a token was used for, so these are the services that it has access to. Another token could take over if it can do as much on the same services. For a client or an address, that client or address must have used it, too. Compared with all tokens of the account.

## How to check afterwards

1. A request with a deleted token, such as \`GET /tokens/self\`, fails with 401.
2. What is listed under “What breaks” still works. Look for responses with 401 and 403 in its logs.
3. The event log has an event for each deleted token: <https://tokens.example/account/events>
`);
});

it('says why nothing breaks, and leaves browser sessions out', () => {
  const tokens = [
    token('unused', { lastUsedAt: null }),
    token('expired', { expiresAt: NOW }),
    token('session', { name: 'Token Console browser session' }),
  ];
  const ticket = ticketFor(indexOf(...tokens), tokens);
  expect(ticket).toContain('# Delete 2 tokens\n');
  expect(ticket).toContain(
    '\nNothing is known to use these tokens: 1 has never been used and 1 has expired.\n',
  );
  expect(ticket).not.toContain('session');
});

it('counts what it does not list', () => {
  const tokens = Array.from({ length: 203 }, (_, at) =>
    token(`t${at}`, { lastUsedIp: `192.0.2.${at}`, lastUsedClient: `client${'x'.repeat(at)}` }),
  );
  const ticket = ticketFor(indexOf(...tokens), tokens);
  expect(ticket).toContain('# Delete 203 tokens\n');
  expect(ticket).toContain('\nand 3 more.\n');
  expect(ticket).toContain('\nClients: and 153 more.\n');
  expect(ticket).toContain('\n203 of 203 tokens have been used. No other token could take over.\n');
});

it('is the same page whatever the names are', () => {
  const tagsOf = (name: string) => {
    const fields = { name, lastUsedClient: name, lastUsedIp: name, scopes: [name] };
    const old = { ...OLD, ...fields };
    const markdown = ticketFor(
      indexOf(old, token('other', { ...fields, access: { kind: 'all' } })),
      [old],
      name,
    );
    const html = new Marked({ gfm: true, async: false }).parse(markdown, { async: false });
    return Array.from(html.matchAll(/<\/?([a-z][a-z0-9]*)/gi), ([, tag]) => tag);
  };
  const expected = tagsOf('name');
  const piece = fc.constantFrom(
    ...[
      '`',
      '|',
      '\\',
      '[x](y)',
      '![x](y)',
      '<b>',
      '<!--',
      '**',
      '\n\n',
      '\r\n| a | b |\n| - | - |\n',
      '# ',
      '> ',
    ],
    ...[
      '1. ',
      '\u202E',
      '\u2028',
      'https://evil.example',
      'www.evil.example',
      'a@evil.example',
      '&lt;',
      'x',
      ' ',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), pieces => {
      // A name that is the console's own for sessions would be left out.
      expect(tagsOf(`n${pieces.join('')}`)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
