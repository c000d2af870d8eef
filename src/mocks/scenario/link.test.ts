// Scenario links: reading, writing, and ignoring everything that is not a setting.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Clock, DEFAULT_SCENARIO, DEMO_USERS, ENDPOINTS, FAULT_KINDS, SEEDS } from '../scenario.ts';
import { addLink, extractLink, type LinkedScenario, readLink, writeLink } from './link.ts';

const MACHINE = Date.parse('2026-03-10T11:48:00.500Z');
const DEFAULT: LinkedScenario = { ...DEFAULT_SCENARIO, as: null };

const EXAMPLE =
  'as=engineer;seed=at-limit;faults=tokens.create.500*1,tokens.list.429;latency=100-900;now=2026-03-01T09:00:00Z';

test('a link sets user, data, faults, latency and clock', () => {
  expect(readLink(EXAMPLE, MACHINE)).toEqual({
    linked: {
      as: 'engineer',
      seed: 'at-limit',
      faults: [
        { endpoint: 'tokens.create', kind: '500', times: 1 },
        { endpoint: 'tokens.list', kind: '429', times: null },
      ],
      latency: { min: 100, max: 900 },
      clock: { kind: 'running', offset: Date.parse('2026-03-01T09:00:00Z') - MACHINE },
    },
    ignored: [],
  });
});

test.each([
  ['now=2026-03-01T09:00:00Z', '2026-03-01T09:00:00.000Z'],
  ['now=2026-03-01T09:00Z', '2026-03-01T09:00:00.000Z'],
  ['now=2026-03-01', '2026-03-01T00:00:00.000Z'],
  ['now=1999-12-31T23:59:59.250Z', '1999-12-31T23:59:59.250Z'],
])('%s sets the clock to that time', (text, shown) => {
  const { clock } = readLink(text, MACHINE).linked;
  if (clock.kind !== 'running') throw new Error('The clock should run.');
  expect(new Date(MACHINE + clock.offset).toISOString()).toBe(shown);
});

test('a link can stop the clock at an instant', () => {
  expect(readLink('stopped=2026-03-01T09:00:00Z', MACHINE).linked.clock).toEqual({
    kind: 'stopped',
    at: Date.parse('2026-03-01T09:00:00Z'),
  });
});

test('missing settings get their default', () => {
  expect(readLink('', MACHINE)).toEqual({ linked: DEFAULT, ignored: [] });
  expect(readLink('seed=empty', MACHINE).linked).toEqual({ ...DEFAULT, seed: 'empty' });
});

test.each([
  'as=nobody',
  'as=engineer@example.com',
  'as=',
  'seed=moon',
  'faults=tokens.create.boom',
  'latency=fast',
  'latency=900-100',
  'now=tomorrow',
  'now=2026-02-30',
  'now=2026-03-01T25:00Z',
  'now=2026-03-01T09:00:00+01:00',
  'now=2226-03-01',
  'stopped=1969-12-31',
  'stopped=+275760-09-13T00:00:00Z',
  'from=https://evil.example/',
  '__proto__=1',
  'constructor=x',
  'nothing',
  '=x',
])('%s is ignored and reported', text => {
  expect(readLink(text, MACHINE)).toEqual({ linked: DEFAULT, ignored: [text] });
});

test('invalid faults are ignored, valid ones in the same list are not', () => {
  const { linked, ignored } = readLink('faults=tokens.list.500,moon.list.500,tokens.get.404*0', MACHINE);
  expect(linked.faults).toEqual([{ endpoint: 'tokens.list', kind: '500', times: null }]);
  expect(ignored).toEqual(['faults=moon.list.500', 'faults=tokens.get.404*0']);
});

test('if a setting is repeated, the first one applies; now and stopped are the same setting', () => {
  const text = 'seed=empty;seed=legacy;stopped=2026-03-01;now=2026-03-02';
  const { linked, ignored } = readLink(text, MACHINE);
  expect(linked).toMatchObject({ seed: 'empty', clock: { kind: 'stopped' } });
  expect(ignored).toEqual(['seed=legacy', 'now=2026-03-02']);
});

test('reported parts are shortened and have printable ASCII characters only', () => {
  const { ignored } = readLink(`x=${'y'.repeat(500)};z=\u202eevil\n`, MACHINE);
  expect(ignored).toEqual([`x=${'y'.repeat(58)}…`, 'z=?evil?']);
});

const fault = fc.record({
  endpoint: fc.constantFrom(...ENDPOINTS),
  kind: fc.constantFrom(...FAULT_KINDS),
  times: fc.option(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), { nil: null }),
});

const latency = fc
  .tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 60_000 }))
  .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) }));

const CENTURY = 100 * 365 * 86_400;
const clock: fc.Arbitrary<Clock> = fc.oneof(
  // A link has whole seconds.
  fc
    .integer({ min: Math.ceil(-MACHINE / 1000), max: CENTURY - 1 })
    .map(seconds => ({ kind: 'running' as const, offset: seconds * 1000 + 500 })),
  fc.constant(DEFAULT_SCENARIO.clock),
  fc
    .integer({ min: 0, max: Date.parse('9998-12-31T23:59:59.999Z') })
    .map(at => ({ kind: 'stopped' as const, at })),
);

const linked: fc.Arbitrary<LinkedScenario> = fc.record({
  as: fc.constantFrom(null, ...DEMO_USERS.map(user => user.key)),
  seed: fc.constantFrom(...SEEDS),
  faults: fc.array(fault, { maxLength: 5 }),
  latency,
  clock,
});

test('every scenario survives being written as a link and read from a URL', () => {
  fc.assert(
    fc.property(linked, scenario => {
      const address = addLink(
        'http://localhost:4173/account/tokens?sort=name#top',
        writeLink(scenario, MACHINE),
      );
      const { text } = extractLink(new URL(address).search);
      expect(readLink(text ?? '', MACHINE)).toEqual({ linked: scenario, ignored: [] });
    }),
    { numRuns: 1000 },
  );
});

test('every text gives a valid scenario', () => {
  const word = fc.oneof(
    // Faster than `fc.string({ unit: 'binary' })`.
    fc.array(fc.nat(0xffff)).map(codes => String.fromCharCode(...codes)),
    fc.constantFrom(
      'as',
      'seed',
      'faults',
      'latency',
      'now',
      'stopped',
      '=',
      ';',
      ',',
      '*',
      'engineer',
      '-1',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(word).map(words => words.join('')),
      text => {
        const { linked: found } = readLink(text, MACHINE);
        expect(readLink(writeLink(found, MACHINE), MACHINE).ignored).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a link has only the settings that differ from the default, and needs no percent-encoding', () => {
  const { linked: scenario } = readLink(EXAMPLE, MACHINE);
  const address = addLink(
    'http://localhost:4173/account/tokens?sort=name&q=a%20b#top',
    writeLink(scenario, MACHINE),
  );
  expect(address).toBe(`http://localhost:4173/account/tokens?sort=name&q=a%20b&mock=${EXAMPLE}#top`);
  expect(new URL(address).href).toBe(address);
  expect(addLink('http://localhost:4173/', writeLink(DEFAULT, MACHINE))).toBe(
    'http://localhost:4173/?mock=seed=default',
  );
});

test.each([
  ['', null, ''],
  ['?sort=name', null, '?sort=name'],
  ['?mock=', '', ''],
  ['?mock', '', ''],
  ['?mock=seed=empty', 'seed=empty', ''],
  ['?mock=seed%3Dempty', 'seed=empty', ''],
  ['?q=a%20b&mock=as=user&flag&sort=name', 'as=user', '?q=a%20b&flag&sort=name'],
  ['?mock=as=user&mock=seed=empty', 'as=user;seed=empty', ''],
  ['?hammock=as=user', null, '?hammock=as=user'],
])('%j is split into the link %j and the remaining query %j', (search, text, rest) => {
  expect(extractLink(search)).toEqual({ text, rest });
});
