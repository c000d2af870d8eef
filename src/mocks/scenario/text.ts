// A scenario's words: how faults and latencies are written, stored and read back.
import {
  ENDPOINTS,
  FAULT_KINDS,
  type Fault,
  type FaultText,
  type Latency,
  type LatencyText,
} from '../scenario.ts';

const MAX_LATENCY = 60_000;

export function faultText({ endpoint, kind, times }: Fault): FaultText {
  return times === null ? `${endpoint}.${kind}` : `${endpoint}.${kind}*${times}`;
}

/** Reads `tokens.create.500` or `tokens.create.500*2`; `null` when it is no fault. */
export function parseFault(text: string): Fault | null {
  const [, place = '', kindText = '', count] = text.match(/^(\w+\.\w+)\.([\w-]+)(?:\*(\d+))?$/) ?? [];
  const endpoint = ENDPOINTS.find(name => name === place);
  const kind = FAULT_KINDS.find(name => name === kindText);
  if (!endpoint || !kind) return null;
  if (count === undefined) return { endpoint, kind, times: null };
  const times = Number(count);
  return times >= 1 && Number.isSafeInteger(times) ? { endpoint, kind, times } : null;
}

export function latencyText({ least, most }: Latency): LatencyText {
  return least === most ? `${least}` : `${least}-${most}`;
}

/** Reads `300` or `100-900`, in milliseconds up to a minute; `null` when it is no latency. */
export function parseLatency(text: string): Latency | null {
  const [, low, high = low] = text.match(/^(\d{1,5})(?:-(\d{1,5}))?$/) ?? [];
  const [least, most] = [Number(low), Number(high)];
  return least <= most && most <= MAX_LATENCY ? { least, most } : null;
}
