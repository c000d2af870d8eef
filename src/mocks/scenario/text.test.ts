// Faults and latencies as text: parsing, formatting, and rejecting invalid text.
import { expect, test } from 'vitest';
import { faultText, latencyText, parseFault, parseLatency } from './text.ts';

test.each([
  ['tokens.create.500', { endpoint: 'tokens.create', kind: '500', times: null }],
  ['tokens.create.403-sudo*1', { endpoint: 'tokens.create', kind: '403-sudo', times: 1 }],
  ['accounts.list.time-out*12', { endpoint: 'accounts.list', kind: 'time-out', times: 12 }],
] as const)('%s is parsed as a fault and formatted as the same text', (text, fault) => {
  expect(parseFault(text)).toEqual(fault);
  expect(faultText(fault)).toBe(text);
});

test.each([
  '',
  'tokens.create',
  'tokens.create.200',
  'moon.create.500',
  'tokens.create.500*0',
  'tokens.create.500*1e3',
  'tokens.create.500*-1',
  'tokens.create.500*9007199254740993',
  'tokens.create.500 ',
])('%j is not a fault', text => {
  expect(parseFault(text)).toBeNull();
});

test.each([
  ['0', { min: 0, max: 0 }],
  ['300', { min: 300, max: 300 }],
  ['100-900', { min: 100, max: 900 }],
] as const)('%s is parsed as a latency and formatted as the same text', (text, latency) => {
  expect(parseLatency(text)).toEqual(latency);
  expect(latencyText(latency)).toBe(text);
});

test.each(['', '-1', '900-100', '60001', '1.5', 'fast', '1-2-3'])('%j is not a latency', text => {
  expect(parseLatency(text)).toBeNull();
});
