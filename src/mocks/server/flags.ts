// Parses the flags of `npm run mock-api`. Errors name the allowed values.
import { parseArgs } from 'node:util';
import { parseInstant } from '../../wire/date.ts';
import { parseFault, parseLatency } from '../scenario/text.ts';
import {
  ENDPOINTS,
  FAULT_KINDS,
  type Fault,
  type Latency,
  type Scenario,
  SEEDS,
  type SeedName,
} from '../scenario.ts';
import { CONSOLE_ORIGINS } from './cors.ts';

/** Its message is meant for the person who ran the command. */
export class FlagError extends Error {}

export type Flags = {
  readonly port: number;
  /** `null` if not given: then the state file decides, else the default. */
  readonly seed: SeedName | null;
  readonly stateFile: string | null;
  readonly scenario: Partial<Scenario>;
  readonly origins: readonly string[];
};

const DEFAULT_PORT = 4010;

export const HELP = `Serves the mock API over HTTP, on this machine only.

  npm run mock-api -- [flags]

  --port NUMBER      the port; 0 takes any free port. Default: ${DEFAULT_PORT}
  --seed NAME        the data to start from: ${SEEDS.join(', ')}. Default: default
  --state FILE       keeps the state in this file. Default: in memory
  --latency MS       delays every response: 300, or a range such as 100-900, up to 60000. Default: 0
  --faults LIST      makes requests fail: tokens.create.500 always, tokens.create.500*2 twice
  --now INSTANT      stops the clock at this time, such as 2026-03-01T09:00:00Z
  --origin ORIGIN    an origin whose pages may read the responses; can be repeated. Default: the console's,
                     ${CONSOLE_ORIGINS.slice(0, 2).join(', ')},
                     ${CONSOLE_ORIGINS.slice(2).join(', ')}
  --help             prints this text

A fault has the form ENDPOINT.KIND.
  Endpoints: ${wrapped(ENDPOINTS)}
  Kinds: ${wrapped(FAULT_KINDS)}
`;

/** Returns `null` if the arguments ask for help. */
export function readFlags(args: readonly string[]): Flags | null {
  const given = parse(args);
  if (given.help) return null;
  return {
    port: given.port === undefined ? DEFAULT_PORT : readPort(given.port),
    seed: given.seed === undefined ? null : readSeed(given.seed),
    stateFile: given.state === undefined ? null : readFileName(given.state),
    scenario: {
      ...(given.latency !== undefined && { latency: readLatency(given.latency) }),
      ...(given.now !== undefined && { clock: { kind: 'stopped', at: readNow(given.now) } }),
      faults: readFaults(given.faults ?? []),
    },
    origins: given.origin?.map(readOrigin) ?? CONSOLE_ORIGINS,
  };
}

const OPTIONS = {
  port: { type: 'string' },
  seed: { type: 'string' },
  state: { type: 'string' },
  latency: { type: 'string' },
  faults: { type: 'string', multiple: true },
  now: { type: 'string' },
  origin: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    const [what] = error instanceof Error ? error.message.split(/\.\s|\n/) : [];
    const names = Object.keys(OPTIONS).map(name => `--${name}`);
    throw new FlagError(`${what}. The flags are ${names.join(', ')}.`);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new FlagError(`--port ${text} is not a port. Give a number from 0 to 65535; 0 takes any free port.`);
}

function readSeed(text: string): SeedName {
  const seed = SEEDS.find(name => name === text);
  if (seed) return seed;
  throw new FlagError(`--seed ${text} is unknown. Choose one of ${SEEDS.join(', ')}.`);
}

function readFileName(text: string): string {
  if (text !== '') return text;
  throw new FlagError('--state needs the name of a file.');
}

function readLatency(text: string): Latency {
  const latency = parseLatency(text);
  if (latency) return latency;
  throw new FlagError(
    `--latency ${text} is not a latency. Give milliseconds up to 60000, such as 300, or a range, such as 100-900.`,
  );
}

function readNow(text: string): number {
  const time = parseInstant(text)?.getTime();
  if (time !== undefined && time >= 0) return time;
  throw new FlagError(
    `--now ${text} is not a time after 1970. Include the time zone, such as 2026-03-01T09:00:00Z.`,
  );
}

function readFaults(lists: readonly string[]): Fault[] {
  return lists.flatMap(list => list.split(',')).map(readFault);
}

function readFault(text: string): Fault {
  const fault = parseFault(text.trim());
  if (fault) return fault;
  throw new FlagError(
    `--faults ${text} is not a fault. Write ENDPOINT.KIND, such as tokens.create.500, or tokens.create.500*2 for two requests. ` +
      `Endpoints: ${ENDPOINTS.join(', ')}. Kinds: ${FAULT_KINDS.join(', ')}.`,
  );
}

function readOrigin(text: string): string {
  if (/^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text) return text;
  throw new FlagError(
    `--origin ${text} is not an origin. Write only scheme, host and port, such as http://localhost:4173.`,
  );
}

function wrapped(names: readonly string[]): string {
  const lines: string[] = [''];
  for (const name of names) {
    const last = lines.at(-1) ?? '';
    if (last.length + name.length > 70) lines.push(name);
    else lines[lines.length - 1] = last === '' ? name : `${last}, ${name}`;
  }
  return lines.join(',\n    ');
}
