// A browser that lacks what the mock needs is told so in words.
import { afterEach, expect, test, vi } from 'vitest';
import { checkBrowser } from './check-browser.ts';
import { asStartError } from './start-error.ts';

afterEach(() => vi.unstubAllGlobals());

const denied = () => {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
};

const storage = { getItem: () => null };

function browser(localStorage: PropertyDescriptor, navigator: object = { serviceWorker: {} }) {
  vi.stubGlobal('navigator', navigator);
  vi.stubGlobal('localStorage', null);
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, ...localStorage });
}

test('a browser with site data and service workers is accepted', () => {
  browser({ value: storage });
  expect(checkBrowser).not.toThrow();
});

test.each([
  ['forbids the storage', { get: denied }],
  ['forbids only its use', { value: { getItem: denied } }],
  ['has none', { value: null }],
])('a browser that %s keeps no data', (_, localStorage) => {
  browser(localStorage);
  expect(checkBrowser).toThrow('The demo can’t start: the browser blocks site data for this address.');
});

test.each([{}, { serviceWorker: undefined }])(
  'a browser without service workers is refused: %o',
  navigator => {
    browser({ value: storage }, navigator);
    expect(checkBrowser).toThrow('The demo can’t start: service workers are blocked.');
  },
);

test('an unexpected error is shown within a sentence, and an expected one as it is', () => {
  expect(asStartError(new TypeError('x is not a function')).message).toMatch(
    /^The demo can’t start: unexpected error \(x is not a function\)\. Open the console/,
  );
  browser({ value: null });
  expect(checkBrowser).toThrow(expect.objectContaining({ name: 'StartError' }));
});
