// Parsing of the command's flags, and its error messages.
import { expect, test } from 'vitest';
import { CONSOLE_ORIGINS } from './cors.ts';
import { FlagError, HELP, readFlags } from './flags.ts';

test('without flags, the port is 4010, the state is in memory and only the console may read', () => {
  expect(readFlags([])).toEqual({
    port: 4010,
    seed: null,
    stateFile: null,
    scenario: { faults: [] },
    origins: CONSOLE_ORIGINS,
  });
});

test('all flags are read, and repeated ones are combined', () => {
  const text =
    '--port 0 --seed at-limit --latency 100-900 --state a.json --now 2026-03-01T10:00:00+01:00 ' +
    '--faults tokens.create.500*2,verify.get.time-out --faults sudo.create.403 ' +
    '--origin http://localhost:8080 --origin https://console.example.com';
  expect(readFlags(text.split(' '))).toEqual({
    port: 0,
    seed: 'at-limit',
    stateFile: 'a.json',
    scenario: {
      latency: { min: 100, max: 900 },
      clock: { kind: 'stopped', at: Date.UTC(2026, 2, 1, 9) },
      faults: [
        { endpoint: 'tokens.create', kind: '500', times: 2 },
        { endpoint: 'verify.get', kind: 'time-out', times: null },
        { endpoint: 'sudo.create', kind: '403', times: null },
      ],
    },
    origins: ['http://localhost:8080', 'https://console.example.com'],
  });
});

test.each([
  ['--port 65536', '0 to 65535'],
  ['--port 1e3', '0 to 65535'],
  ['--seed moon', 'default, empty, at-limit, legacy, large'],
  ['--latency fast', 'such as 300, or a range, such as 100-900'],
  ['--latency 900-100', 'such as 300, or a range, such as 100-900'],
  ['--faults tokens.create.600', 'Kinds: 400, 401'],
  ['--faults tokens.paint.500', 'Endpoints: session.create'],
  ['--faults tokens.create.500,', 'is not a fault'],
  ['--now yesterday', 'such as 2026-03-01T09:00:00Z'],
  ['--now 2026-02-30T09:00:00Z', 'such as 2026-03-01T09:00:00Z'],
  ['--now 2026-03-01T09:00:00', 'Include the time zone'],
  ['--origin *', 'such as http://localhost:4173'],
  ['--origin http://localhost:4173/', 'such as http://localhost:4173'],
  ['--state=', 'the name of a file'],
  ['--colour red', '--port, --seed, --state, --latency, --faults, --now, --origin, --help'],
  ['serve', '--port, --seed'],
  ['--port', '--port, --seed'],
])('%s is refused with the allowed values', (text, allowed) => {
  const read = () => readFlags(text.split(' '));
  expect(read).toThrow(FlagError);
  expect(read).toThrow(allowed);
});

test('--help wins over other flags, and lists them all', () => {
  expect(readFlags(['--port', '4011', '--help'])).toBeNull();
  for (const flag of ['port', 'seed', 'state', 'latency', 'faults', 'now', 'origin', 'help']) {
    expect(HELP).toContain(`  --${flag}`);
  }
});
