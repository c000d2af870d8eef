// The Trusted Types policy allows the worker script and nothing else.
import { afterEach, expect, test, vi } from 'vitest';
import { allowWorkerScript } from './trusted-types.ts';

afterEach(() => vi.unstubAllGlobals());

function page(defaultPolicy: unknown) {
  const createPolicy = vi.fn<(name: string, rules: { createScriptURL(url: string): string }) => unknown>();
  vi.stubGlobal('location', new URL('http://console.test/sign-in'));
  vi.stubGlobal('window', { trustedTypes: { defaultPolicy, createPolicy } });
  return createPolicy;
}

test('the policy allows only the worker script of this origin', () => {
  const createPolicy = page(null);
  allowWorkerScript('/mockServiceWorker.js');
  const [name, rules] = createPolicy.mock.calls[0] ?? [];
  expect(name).toBe('default');
  expect(Object.keys(rules ?? {})).toEqual(['createScriptURL']);
  for (const url of ['/mockServiceWorker.js', 'http://console.test/mockServiceWorker.js']) {
    expect(rules?.createScriptURL(url)).toBe(url);
  }
  for (const url of [
    '/other.js',
    '/mockServiceWorker.js?x',
    'http://evil.test/mockServiceWorker.js',
    'data:,x',
  ]) {
    expect(() => rules?.createScriptURL(url)).toThrow(TypeError);
  }
});

test('an existing default policy is kept, and browsers without Trusted Types are supported', () => {
  const createPolicy = page({});
  allowWorkerScript('/mockServiceWorker.js');
  expect(createPolicy).not.toHaveBeenCalled();
  vi.stubGlobal('window', {});
  expect(() => allowWorkerScript('/mockServiceWorker.js')).not.toThrow();
});
