// Converts faults and latencies to text and back.
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

/** Parses `tokens.create.500` or `tokens.create.500*2`; `null` if the text is not a fault. */
export function parseFault(text: string): Fault | null {
  const [, place = '', kindText = '', count] = text.match(/^(\w+\.\w+)\.([\w-]+)(?:\*(\d+))?$/) ?? [];
  const endpoint = ENDPOINTS.find(name => name === place);
  const kind = FAULT_KINDS.find(name => name === kindText);
  if (!endpoint || !kind) return null;
  if (count === undefined) return { endpoint, kind, times: null };
  const times = Number(count);
  return times >= 1 && Number.isSafeInteger(times) ? { endpoint, kind, times } : null;
}

export function latencyText({ min, max }: Latency): LatencyText {
  return min === max ? `${min}` : `${min}-${max}`;
}

/** Parses `300` or `100-900`, in milliseconds up to a minute; `null` if the text is not a latency. */
export function parseLatency(text: string): Latency | null {
  const [, low, high = low] = text.match(/^(\d{1,5})(?:-(\d{1,5}))?$/) ?? [];
  const [min, max] = [Number(low), Number(high)];
  return min <= max && max <= MAX_LATENCY ? { min, max } : null;
}
