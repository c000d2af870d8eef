// What is kept of the switches for UTC and the privacy mode, and what follows from it.
import { afterEach, expect, test, vi } from 'vitest';
import { storageOf } from '../api/browser-storage-harness.ts';

afterEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
});

/** The page as it is after loading, with what is stored. */
async function pageWith(stored: Record<string, string>) {
  const texts = new Map(Object.entries(stored));
  const attributes = new Set<string>();
  const target = new EventTarget();
  vi.stubGlobal('localStorage', storageOf(texts));
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  vi.stubGlobal('document', {
    documentElement: {
      toggleAttribute: (name: string, on: boolean) =>
        void (on ? attributes.add(name) : attributes.delete(name)),
    },
  });
  const { changeDisplay } = await import('./display.ts');
  const storedElsewhere = (key: string, value: string | null) => {
    if (value === null) texts.delete(key);
    else texts.set(key, value);
    target.dispatchEvent(Object.assign(new Event('storage'), { key }));
  };
  return { texts, attributes, changeDisplay, storedElsewhere };
}

test('nothing is blurred and nothing stored without a choice', async () => {
  const { texts, attributes } = await pageWith({});
  expect([...texts, ...attributes]).toEqual([]);
});

test('what is stored holds from the start', async () => {
  const { attributes } = await pageWith({ 'token-console.privacy': 'on' });
  expect([...attributes]).toEqual(['data-privacy']);
});

test('a change is kept, and one back leaves nothing', async () => {
  const { texts, attributes, changeDisplay } = await pageWith({});
  changeDisplay('isPrivate', true);
  changeDisplay('utc', true);
  expect(Object.fromEntries(texts)).toEqual({ 'token-console.privacy': 'on', 'token-console.utc': 'on' });
  expect([...attributes]).toEqual(['data-privacy']);
  changeDisplay('isPrivate', false);
  changeDisplay('utc', false);
  expect([...texts, ...attributes]).toEqual([]);
});

test('a change in another tab holds here', async () => {
  const { attributes, storedElsewhere } = await pageWith({});
  storedElsewhere('token-console.privacy', 'on');
  expect([...attributes]).toEqual(['data-privacy']);
  storedElsewhere('token-console.theme', 'dark');
  expect([...attributes]).toEqual(['data-privacy']);
  storedElsewhere('token-console.privacy', null);
  expect([...attributes]).toEqual([]);
});

test('without storage a change lasts as long as the page', async () => {
  vi.stubGlobal('localStorage', undefined);
  const attributes = new Set<string>();
  vi.stubGlobal('document', {
    documentElement: { toggleAttribute: (name: string, on: boolean) => void (on && attributes.add(name)) },
  });
  const { changeDisplay } = await import('./display.ts');
  changeDisplay('isPrivate', true);
  expect([...attributes]).toEqual(['data-privacy']);
});
