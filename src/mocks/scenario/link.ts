// Reads and writes scenario links, such as `?mock=as=engineer;seed=at-limit`. Unknown settings are ignored and reported.
import { isDay } from '../../domain/calendar-day.ts';
import {
  type Clock,
  DEFAULT_SCENARIO,
  DEMO_USERS,
  type DemoUserKey,
  type Scenario,
  SEEDS,
} from '../scenario.ts';
import { readClock } from './store.ts';
import { faultText, latencyText, parseFault, parseLatency } from './text.ts';

/** What a link can set: a scenario, and the user to sign in as. */
export type LinkedScenario = Scenario & { readonly as: DemoUserKey | null };

/** The ignored parts are safe to show: shortened, and with printable ASCII characters only. */
export type ReadLink = { readonly linked: LinkedScenario; readonly ignored: readonly string[] };

const PARAMETER = 'mock';

/** Parses the text of a link. Missing settings get their default. If a setting is repeated, the first one applies. */
export function readLink(text: string, machineTime: number): ReadLink {
  let linked: LinkedScenario = { ...DEFAULT_SCENARIO, as: null };
  const seen = new Set<string>();
  const ignored: string[] = [];
  for (const part of text.split(';').filter(each => each !== '')) {
    const [, key = '', value = ''] = part.match(/^(\w+)=(.*)$/s) ?? [];
    const found = key === 'faults' ? readFaults(value, ignored) : readPart(key, value, machineTime);
    const fields = Object.keys(found ?? {});
    if (found === null || fields.some(field => seen.has(field))) ignored.push(sanitised(part));
    else linked = { ...linked, ...found };
    for (const field of fields) seen.add(field);
  }
  return { linked, ignored: [...new Set(ignored)] };
}

function readPart(key: string, value: string, machineTime: number): Partial<LinkedScenario> | null {
  switch (key) {
    case 'as': {
      const as = DEMO_USERS.find(user => user.key === value)?.key;
      return as ? { as } : null;
    }
    case 'seed': {
      const seed = SEEDS.find(name => name === value);
      return seed ? { seed } : null;
    }
    case 'latency': {
      const latency = parseLatency(value);
      return latency && { latency };
    }
    case 'now':
    case 'stopped': {
      const at = readInstant(value);
      const clock = at === null ? null : clockAt(key === 'now' ? 'running' : 'stopped', at, machineTime);
      return clock && { clock };
    }
    default:
      return null;
  }
}

function readFaults(value: string, ignored: string[]): Pick<Scenario, 'faults'> {
  const texts = value.split(',');
  const faults = texts.map(parseFault).filter(fault => fault !== null);
  ignored.push(...texts.filter(text => parseFault(text) === null).map(text => sanitised(`faults=${text}`)));
  return { faults };
}

const SHOWN_LENGTH = 60;

function sanitised(part: string): string {
  const plain = part.replace(/[^\x20-\x7e]/g, '?');
  return plain.length > SHOWN_LENGTH ? `${plain.slice(0, SHOWN_LENGTH)}…` : plain;
}

/** Parses `2026-03-01T09:00:00Z`, `2026-03-01T09:00Z` or `2026-03-01` (midnight), always in UTC. */
function readInstant(text: string): number | null {
  const [, day, time = 'T00:00Z'] =
    text.match(/^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{3})?)?Z)?$/) ?? [];
  const instant = day !== undefined && isDay(day) ? Date.parse(day + time) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}

/** A clock that shows this instant now and then runs or is stopped. `null` if the instant is out of range. */
export function clockAt(kind: Clock['kind'], at: number, machineTime: number): Clock | null {
  if (at < 0) return null;
  return readClock(kind === 'stopped' ? { kind, at } : { kind, offset: at - machineTime });
}

/** Formats a link. A running clock with an offset is written as the time that it shows now, in whole seconds. */
export function writeLink(linked: LinkedScenario, machineTime: number): string {
  const { as, seed, faults, latency, clock } = linked;
  const parts = [
    as !== null && `as=${as}`,
    seed !== DEFAULT_SCENARIO.seed && `seed=${seed}`,
    faults.length > 0 && `faults=${faults.map(faultText).join()}`,
    latency.max > 0 && `latency=${latencyText(latency)}`,
    clockPart(clock, machineTime),
  ].filter(part => part !== false);
  // The default scenario needs some text too, because a link without text would look broken.
  return parts.join(';') || `seed=${seed}`;
}

function clockPart(clock: Clock, machineTime: number): string | false {
  if (clock.kind === 'stopped') return `stopped=${instantText(clock.at)}`;
  const second = Math.floor((machineTime + clock.offset) / 1000) * 1000;
  return clock.offset !== 0 && `now=${instantText(second)}`;
}

function instantText(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** Splits the query string of a URL into the text of the link, `null` if there is none, and the remaining query. */
export function extractLink(search: string): { readonly text: string | null; readonly rest: string } {
  const parts = search.replace(/^\?/, '').split('&');
  const texts = parts.flatMap(part => new URLSearchParams(part).getAll(PARAMETER));
  // All other parameters stay unchanged, including their encoding.
  const rest = parts.filter(part => part !== '' && !new URLSearchParams(part).has(PARAMETER)).join('&');
  return { text: texts.length === 0 ? null : texts.join(';'), rest: rest && `?${rest}` };
}

/** Adds a link to a URL. The text of a link never needs percent-encoding. */
export function addLink(address: string, text: string): string {
  const { origin, pathname, search, hash } = new URL(address);
  const { rest } = extractLink(search);
  return `${origin}${pathname}${rest === '' ? '?' : `${rest}&`}${PARAMETER}=${text}${hash}`;
}
