// What the demo settings can read and change.
import { afterEach, expect, test, vi } from 'vitest';
import { createScenarioStore } from '../scenario/store.ts';
import { SCENARIO_STORAGE_KEY } from '../scenario.ts';
import { createAutomationToken, harness } from '../testing/mock-harness.ts';
import { setClock } from './clock.ts';
import { createMockControl } from './mock-control.ts';
import { createSavedFlag } from './saved-flag.ts';

const MACHINE = new Date('2026-03-10T11:48:00Z');

function createControl() {
  const mock = harness();
  const scenario = createScenarioStore(mock.storage);
  const others = new Set<() => void>();
  const saved = createSavedFlag();
  const control = createMockControl(scenario, mock.api, saved, listener => {
    others.add(listener);
    return () => others.delete(listener);
  });
  const otherTab = createScenarioStore(mock.storage);
  return { mock, scenario, control, saved, otherTab, others };
}

afterEach(() => {
  setClock({ kind: 'running', offset: 0 });
  vi.useRealTimers();
});

test('read returns the same object until the scenario changes', () => {
  const { control } = createControl();
  const before = control.read();
  expect(control.read()).toBe(before);
  control.write({ faults: ['tokens.list.500*2'] });
  expect(control.read()).not.toBe(before);
  expect(control.read()).toBe(control.read());
  expect(control.read().faults).toEqual(['tokens.list.500*2']);
});

test('a subscriber is called after changes in this tab and in others, until it unsubscribes', () => {
  const { scenario, control, otherTab, others } = createControl();
  const listener = vi.fn();
  const unsubscribe = control.subscribe(listener);
  control.write({ faults: ['tokens.list.500*2'] });
  scenario.consumeFault('tokens.list');
  expect(listener).toHaveBeenCalledTimes(2);
  otherTab.consumeFault('tokens.list');
  for (const notify of others) notify();
  expect(listener).toHaveBeenCalledTimes(3);
  expect(control.read().faults).toEqual([]);
  unsubscribe();
  control.write({ latency: '300' });
  expect(listener).toHaveBeenCalledTimes(3);
  expect(others.size).toBe(0);
});

test('a subscriber hears that changes are no longer stored, and that they are again', () => {
  const { control, saved } = createControl();
  const seen: boolean[] = [];
  control.subscribe(() => seen.push(control.isSaved()));
  saved.set(false);
  saved.set(true);
  expect(seen).toEqual([false, true]);
});

test('write changes only the given settings and ignores invalid values', () => {
  const { control, mock } = createControl();
  mock.setScenario({ seed: 'empty' });
  control.write({ latency: '100-900' });
  control.write({ faults: ['tokens.list.500', 'tokens.list.boom'] });
  expect(control.read()).toMatchObject({ seed: 'empty', faults: ['tokens.list.500'], latency: '100-900' });
  control.write({ latency: 'fast' });
  expect(control.read().latency).toBe('0');
  expect([control.isFault('tokens.list.500*3'), control.isFault('tokens.list.500*0')]).toEqual([true, false]);
  expect([control.isLatency('100-900'), control.isLatency('900-100')]).toEqual([true, false]);
});

test('the clock can run from an instant, stop at one, and return to the system time', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MACHINE });
  const { control } = createControl();
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
] as const)('the clock setting %o is refused', setting => {
  vi.useFakeTimers({ toFake: ['Date'], now: MACHINE });
  const { control } = createControl();
  expect(control.setClock(setting)).toBe(false);
  expect(Date.now()).toBe(MACHINE.getTime());
});

test('loginOf ignores faults, does not consume them, and does not count as a use', async () => {
  const { control, mock } = createControl();
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

test('a client uses a token, as long as the token works', async () => {
  const { control, mock } = createControl();
  const key = await mock.sudo('superuser@example.com');
  const create = async (name: string, expires_at: string) => {
    const form = { name, scope: 'global:read', expires_at };
    return String((await (await mock.call('POST', '/tokens', { key, form })).json()).id);
  };
  const kept = await create('Kept', '2026-04-01T00:00:00Z');
  const short = await create('Short', '2026-03-10T11:49:00Z');
  const automation = await createAutomationToken(mock, key);
  const offered = async (as: string, text = '') => (await control.tokensOf(as, text)).map(({ id }) => id);
  expect(await offered(key)).toEqual(expect.arrayContaining([kept, short, automation.id]));
  expect(await offered(await mock.signIn('engineer@example.com'))).not.toContain(automation.id);
  expect(await offered('nobody')).toEqual([]);
  expect(await offered(key, 'kEPt')).toEqual([kept]);

  mock.advanceClock(60_000);
  expect(await offered(key)).not.toContain(short);
  expect(await control.recordUse(kept, 'curl/8.5.0', '203.0.113.7')).toBe(true);
  expect(await (await mock.call('GET', `/tokens/${kept}`, { key })).json()).toMatchObject({
    last_used_at: '2026-03-10T11:49:00Z',
    ip: '203.0.113.7',
    user_agent: 'curl/8.5.0',
  });
  expect(await control.recordUse(short, 'curl/8.5.0', '203.0.113.7')).toBe(false);
  await mock.call('DELETE', `/tokens/${kept}`, { key });
  expect(await control.recordUse(kept, 'curl/8.5.0', '203.0.113.7')).toBe(false);
});

test('a link has the current user and settings, or another seed if one is given', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MACHINE });
  const { control } = createControl();
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

test('invalid values in a stored scenario are read as their defaults', () => {
  const { control, mock } = createControl();
  mock.storage.write(new Map([[SCENARIO_STORAGE_KEY, '{"seed":"moon","latency":"300-300"}']]));
  expect(control.read()).toMatchObject({ seed: 'default', latency: '300', faults: [] });
});
