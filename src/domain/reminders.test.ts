// Tests which tokens get a reminder, its words, and what is said about the others.
import { expect, it } from 'vitest';
import { MOST_REMINDERS, remindersMessage, remindersOf } from './reminders.ts';
import type { Token } from './token.ts';
import { TOKEN } from './token-harness.ts';

const NOW = new Date('2026-06-01T12:00:00Z');

const OWNER = {
  id: 'user',
  name: 'Ada Lovelace',
  login: 'ada@example.com',
  role: 'engineer',
  customerId: 'customer',
  twoFactor: true,
  locked: false,
  lastActiveAt: null,
};

const CONTEXT = { accountName: 'Northwind', replaceUrl: 'https://console.example/replace?token=' };

const of = (...tokens: Partial<Token>[]) =>
  remindersOf(
    tokens.map((facts, index) => ({ token: { ...TOKEN, id: `t${index}`, ...facts }, owner: OWNER })),
    CONTEXT,
    NOW,
  );

const day = (text: string) => new Date(`${text}T00:00:00Z`);

it.each<[string, Partial<Token>, readonly string[]]>([
  ['expires later', { expiresAt: day('2026-07-01') }, ['expiry-t0@token-console 2026-07-01']],
  ['expires now', { expiresAt: NOW }, []],
  ['expires in a moment', { expiresAt: new Date(NOW.getTime() + 1) }, ['expiry-t0@token-console 2026-06-01']],
  ['never expires, and is in use', { lastUsedAt: day('2026-05-30') }, []],
  [
    'never expires, and is about to be deleted for disuse',
    { lastUsedAt: day('2024-06-15') },
    ['disuse-t0@token-console 2026-06-15'],
  ],
  ['should have been deleted for disuse', { lastUsedAt: day('2024-05-01') }, []],
  [
    'was never used, which counts from its creation',
    { createdAt: day('2024-06-15') },
    ['disuse-t0@token-console 2026-06-15'],
  ],
  [
    'can be deleted for disuse before it expires',
    { lastUsedAt: day('2024-06-15'), expiresAt: day('2026-12-01') },
    ['disuse-t0@token-console 2026-06-15', 'expiry-t0@token-console 2026-12-01'],
  ],
  [
    'expires before it can be deleted for disuse',
    { lastUsedAt: day('2024-06-15'), expiresAt: day('2026-06-10') },
    ['expiry-t0@token-console 2026-06-10'],
  ],
])('a token that %s', (_, facts, expected) => {
  const { events, tokens } = of(facts);
  expect(events.map(({ uid, at }) => `${uid} ${at.toISOString().slice(0, 10)}`)).toEqual(expected);
  expect(tokens).toBe(expected.length === 0 ? 0 : 1);
});

it('says what expires, whose it is, and where to replace it', () => {
  const [event] = of({ expiresAt: new Date('2026-07-01T21:59:59Z') }).events;
  expect(event?.summary).toBe('Token “CI deploy” expires');
  expect(event?.url).toBe('https://console.example/replace?token=t0');
  expect(event?.description.split('\n')).toEqual([
    'Owner: Ada Lovelace (ada@example.com)',
    'Account: Northwind (customer)',
    'Token ID: t0',
    'Expires: 1 Jul 2026, 21:59 UTC',
    'If it is still needed, replace it before then: https://console.example/replace?token=t0',
    'Otherwise let it expire.',
  ]);
});

it('says what is deleted for disuse, and what prevents it', () => {
  const [event] = of({
    lastUsedAt: day('2024-06-15'),
    automation: { role: 'engineer', tlsManagement: null },
  }).events;
  expect(event?.summary).toBe('Token “CI deploy” is deleted if it stays unused');
  expect(event?.description.split('\n')).toEqual([
    'Created by: Ada Lovelace (ada@example.com)',
    'Account: Northwind (customer)',
    'Token ID: t0',
    'Last used: 15 Jun 2024, 00:00 UTC',
    'The API deletes it on 15 Jun 2026, 00:00 UTC, after 730 days without use.',
    'If it is still needed, use it or replace it before then: https://console.example/replace?token=t0',
  ]);
});

it('names the owner and the account by their ids if nothing else is known', () => {
  const rows = [{ token: { ...TOKEN, expiresAt: day('2026-07-01') }, owner: null }];
  const [event] = remindersOf(rows, { ...CONTEXT, accountName: null }, NOW).events;
  expect(event?.description.split('\n').slice(0, 2)).toEqual(['Owner: user', 'Account: customer']);
});

it('marks line breaks and other invisible characters, and isolates words from right to left', () => {
  const rows = [
    {
      token: { ...TOKEN, name: 'a\r\nATTACH:x\u202E', expiresAt: day('2026-07-01') },
      owner: { ...OWNER, name: '\u05E0\u05E1', login: 'x\ny' },
    },
  ];
  const [event] = remindersOf(rows, CONTEXT, NOW).events;
  expect(event?.summary).toBe('Token “a⟨U+000D⟩⟨U+000A⟩ATTACH:x⟨U+202E⟩” expires');
  expect(event?.description.split('\n')[0]).toBe('Owner: \u2068\u05E0\u05E1\u2069 (x⟨U+000A⟩y)');
});

const FILE = { customerId: 'c', day: '2026-06-01', missing: [] };

it('says how many tokens have no reminder, and why', () => {
  const reminders = of(
    { expiresAt: day('2026-07-01') },
    { expiresAt: day('2026-08-01') },
    { expiresAt: day('2026-05-01') },
    { lastUsedAt: day('2026-05-01') },
    { lastUsedAt: day('2026-05-01') },
    { lastUsedAt: day('2026-05-01') },
  );
  expect(remindersMessage(reminders, FILE)).toBe(
    'Reminders for 2 tokens saved to reminders-c-2026-06-01.ics. 3 tokens never expire and have no reminder. 1 token has expired and has no reminder.',
  );
});

it('says that there is nothing to save', () => {
  expect(remindersMessage(of({ lastUsedAt: day('2026-05-01') }), FILE)).toBe(
    'No reminders to save. 1 token never expires and has no reminder.',
  );
});

it('says in the name and the message that tokens are missing', () => {
  const missing = ['The user tokens could not be loaded.'];
  expect(remindersMessage(of({ expiresAt: day('2026-07-01') }), { ...FILE, missing })).toBe(
    'Partial: Reminders for 1 token saved to reminders-c-2026-06-01-partial.ics. The user tokens could not be loaded.',
  );
});

it('keeps the earliest events if there are too many, and says so', () => {
  const tokens = Array.from({ length: MOST_REMINDERS + 2 }, (_, index) => ({
    expiresAt: new Date(NOW.getTime() + 1_000_000 - index),
  }));
  const reminders = of(...tokens);
  expect(reminders.events[0]?.uid).toBe(`expiry-t${MOST_REMINDERS + 1}@token-console`);
  expect(reminders.events.at(-1)?.uid).toBe('expiry-t2@token-console');
  expect(remindersMessage(reminders, FILE)).toBe(
    'Reminders for 5,000 tokens saved to reminders-c-2026-06-01.ics. ' +
      '2 tokens have no reminder, because a file has at most 5,000 events, the earliest ones. Filter the list to get the others.',
  );
});
