// What the panel of a page can see and set.
import { afterEach, expect, test, vi } from 'vitest';
import { createScenarioStore } from '../scenario/store.ts';
import { SCENARIO_STORAGE_KEY } from '../scenario.ts';
import { harness } from '../testing/mock-harness.ts';
import { setClock } from './clock.ts';
import { createMockControl } from './mock-control.ts';

const MACHINE = new Date('2026-03-10T11:48:00Z');

function panel() {
  const mock = harness();
  const scenario = createScenarioStore(mock.storage);
  const others = new Set<() => void>();
  const control = createMockControl(scenario, mock.api, listener => {
    others.add(listener);
    return () => others.delete(listener);
  });
  const otherTab = createScenarioStore(mock.storage);
  return { mock, scenario, control, otherTab, others };
}

afterEach(() => {
  setClock({ kind: 'running', offset: 0 });
  vi.useRealTimers();
});

test('what it reads is the same object until something changes', () => {
  const { control } = panel();
  const before = control.read();
  expect(control.read()).toBe(before);
  control.write({ faults: ['tokens.list.500*2'] });
  expect(control.read()).not.toBe(before);
  expect(control.read()).toBe(control.read());
  expect(control.read().faults).toEqual(['tokens.list.500*2']);
});

test('whoever subscribes hears of changes here and in other tabs, until they end it', () => {
  const { scenario, control, otherTab, others } = panel();
  const heard = vi.fn();
  const end = control.subscribe(heard);
  control.write({ faults: ['tokens.list.500*2'] });
  scenario.consumeFault('tokens.list');
  expect(heard).toHaveBeenCalledTimes(2);
  otherTab.consumeFault('tokens.list');
  for (const listener of others) listener();
  expect(heard).toHaveBeenCalledTimes(3);
  expect(control.read().faults).toEqual([]);
  end();
  control.write({ latency: '300' });
  expect(heard).toHaveBeenCalledTimes(3);
  expect(others.size).toBe(0);
});

test('what is set leaves everything else as it is, and takes only what is an option', () => {
  const { control, mock } = panel();
  mock.setScenario({ seed: 'empty' });
  control.write({ latency: '100-900' });
  control.write({ faults: ['tokens.list.500', 'tokens.list.boom'] });
  expect(control.read()).toMatchObject({ seed: 'empty', faults: ['tokens.list.500'], latency: '100-900' });
  control.write({ latency: 'fast' });
  expect(control.read().latency).toBe('0');
  expect([control.isFault('tokens.list.500*3'), control.isFault('tokens.list.500*0')]).toEqual([true, false]);
  expect([control.isLatency('100-900'), control.isLatency('900-100')]).toEqual([true, false]);
});

test('the clock goes on from a time, stands at one, and is the machine’s again', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MACHINE });
  const { control } = panel();
  const at = Date.parse('2026-05-01T09:00:00Z');
  expect(control.setClock({ kind: 'running', at })).toBe(true);
  expect(Date.now()).toBe(at);
  expect(control.setClock({ kind: 'stopped', at: at + 1000 })).toBe(true);
  vi.setSystemTime(MACHINE.getTime() + 5000);
  expect(Date.now()).toBe(at + 1000);
  expect(control.read().clock).toEqual({ kind: 'stopped', at: at + 1000 });
  expect(control.setClock({ kind: 'machine' })).toBe(true);
  expect(Date.now()).toBe(MACHINE.getTime() + 5000);
});

test.each([
  { kind: 'running', at: -1 },
  { kind: 'stopped', at: -1 },
  { kind: 'running', at: Date.UTC(2226, 0, 1) },
  { kind: 'stopped', at: Date.UTC(10_000, 0, 1) },
] as const)('a clock cannot be set to %o, and stays as it is', setting => {
  vi.useFakeTimers({ toFake: ['Date'], now: MACHINE });
  const { control } = panel();
  expect(control.setClock(setting)).toBe(false);
  expect(Date.now()).toBe(MACHINE.getTime());
});

test('it knows whose key one has, past all faults, without using them up or noting a use', async () => {
  const { control, mock } = panel();
  const key = await mock.signIn('billing@example.com');
  const { last_used_at: before } = await (await mock.call('GET', '/tokens/self', { key })).json();
  mock.setScenario({ faults: [{ endpoint: 'user.get', kind: '500', times: 1 }] });
  mock.advanceClock(60_000);
  expect(await control.loginOf(key)).toBe('billing@example.com');
  expect(await control.loginOf('nobody')).toBeNull();
  expect(control.read().faults).toEqual(['user.get.500*1']);
  const list = await (
    await mock.call('GET', '/tokens', { key: await mock.signIn('billing@example.com') })
  ).json();
  expect(list.map((token: { last_used_at: string }) => token.last_used_at)).toContain(before);
});

test('a link says who one is and what is set, with other data when it is for those', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MACHINE });
  const { control } = panel();
  const address = 'http://localhost:4173/account/tokens?sort=name';
  expect(control.linkTo(address, null)).toBe(`${address}&mock=seed=default`);
  control.write({ faults: ['tokens.list.500*2'], latency: '100-900' });
  control.setClock({ kind: 'running', at: MACHINE.getTime() + 86_400_000 });
  expect(control.linkTo(address, 'otp@example.com', 'legacy')).toBe(
    `${address}&mock=as=otp;seed=legacy;faults=tokens.list.500*2;latency=100-900;now=2026-03-11T11:48:00Z`,
  );
  expect(control.linkTo(address, 'somebody@else.example')).not.toContain('as=');
  expect(control.read().seed).toBe('default');
});

test('a stored scenario that another hand wrote is shown as the mock understands it', () => {
  const { control, mock } = panel();
  mock.storage.write(SCENARIO_STORAGE_KEY, '{"seed":"moon","latency":"300-300"}');
  expect(control.read()).toMatchObject({ seed: 'default', latency: '300', faults: [] });
});
