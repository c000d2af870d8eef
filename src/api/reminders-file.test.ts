// Tests the calendar file: another library reads back what was written, and every line follows RFC 5545.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { type ReminderToken, remindersOf } from '../domain/reminders.ts';
import { TOKEN } from '../domain/token-harness.ts';
import { remindersFile } from './reminders-file.ts';

const NOW = new Date('2026-06-01T12:00:00.500Z');

const EXPIRES_AT = new Date('2026-07-01T21:59:59Z');

const CONTEXT = {
  accountName: null,
  replaceUrl: 'https://console.example/account/personal/tokens/replace?token=',
};

function tokensCalled(names: readonly string[]): readonly ReminderToken[] {
  return names.map((name, index) => ({
    token: { ...TOKEN, id: `t${index}`, name, userId: name, customerId: name, expiresAt: EXPIRES_AT },
    owner: null,
  }));
}

async function write(tokens: readonly ReminderToken[], now = NOW): Promise<string> {
  const { blob } = await remindersFile(tokens, CONTEXT, now, async () => {});
  expect(blob.type).toBe('text/calendar;charset=utf-8');
  return blob.text();
}

const remindersFor = (tokens: readonly ReminderToken[]) => remindersOf(tokens, CONTEXT, NOW).events;

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component));
}

/** RFC 5545, section 3.1: lines end in CRLF and have at most 75 octets without it, and no character is cut. */
function expectFolded(text: string): void {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) {
    expect(Buffer.from(line).toString()).toBe(line);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
}

const HOSTILE = [
  'a, b; c \\ d \\n e \\; f \\, "g": ^n',
  'line\nfeed\r\nBEGIN:VALARM\rATTACH:https://evil.example',
  'tab\tnull\u0000escape\u001b[31m line\u2028paragraph\u2029next\u0085',
  '\u202Egnp.live\u202C \u200F\u05E0\u05E1 \u061C\u0645\u0631 \u2066x\u2069',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇩🇪👍🏽',
  'Z\u0301\u0302\u0303\u0308'.repeat(50),
  'lone \uD83D and \uDE00',
  '',
  ' ',
  'W'.repeat(255),
  '€'.repeat(255),
  `x${'😀'.repeat(127)}`,
  ','.repeat(255),
  '\\'.repeat(255),
  '\n'.repeat(255),
  '\u05E0'.repeat(255),
];

it.each(HOSTILE)('another library reads the name %j back', async name => {
  const tokens = tokensCalled([name]);
  const text = await write(tokens);
  expectFolded(text);
  const [event] = read(text);
  const [reminder] = remindersFor(tokens);
  expect(event?.summary).toBe(reminder?.summary);
  expect(event?.description).toBe(reminder?.description);
});

it('another library reads any names back, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 255 }), { maxLength: 3 }),
      async names => {
        const tokens = tokensCalled(names);
        const reminders = remindersFor(tokens);
        const text = await write(tokens);
        expectFolded(text);
        const events = names.length === 0 ? [] : read(text);
        expect(events.map(({ summary }) => summary)).toEqual(reminders.map(({ summary }) => summary));
        expect(events.map(({ description }) => description)).toEqual(
          reminders.map(({ description }) => description),
        );
      },
    ),
  );
});

it('is an event at the expiry, with two alarms and the link', async () => {
  const text = await write(tokensCalled(['CI deploy']));
  const [event] = read(text);
  expect(event?.startDate.toJSDate()).toEqual(EXPIRES_AT);
  const component = event?.component;
  expect(component?.getFirstPropertyValue('url')).toBe(
    'https://console.example/account/personal/tokens/replace?token=t0',
  );
  expect(component?.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  expect(String(component?.getFirstPropertyValue('dtstamp'))).toBe('2026-06-01T12:00:00Z');
  const alarms = component?.getAllSubcomponents('valarm') ?? [];
  expect(alarms.map(alarm => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P14D', '-P2D']);
  expect(alarms.map(alarm => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY', 'DISPLAY']);
  expect(
    text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Token Console//Reminders//EN\r\n'),
  ).toBe(true);
});

it('has the same events with higher numbers if it is written again later', async () => {
  const tokens = tokensCalled(['one', 'two']);
  const earlier = read(await write(tokens));
  const later = read(await write(tokens, new Date(NOW.getTime() + 60_000)));
  expect(earlier.map(({ uid }) => uid)).toEqual(['expiry-t0@token-console', 'expiry-t1@token-console']);
  expect(later.map(({ uid }) => uid)).toEqual(earlier.map(({ uid }) => uid));
  expect(later[0]?.sequence).toBeGreaterThan(earlier[0]?.sequence ?? 0);
});

it('pauses while it writes many events, and none is lost', async () => {
  const tokens = tokensCalled(Array.from({ length: 120 }, (_, index) => `token ${index}`));
  let pauses = 0;
  const file = await remindersFile(tokens, CONTEXT, NOW, async () => {
    pauses++;
  });
  expect(pauses).toBe(2);
  expect(file).toMatchObject({ tokens: 120, customerId: 'token 0' });
  expect(new Set(read(await file.blob.text()).map(({ uid }) => uid)).size).toBe(120);
});
