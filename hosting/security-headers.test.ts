// Tests that a page with these headers gets no warning about its host, and a page without any one of them does.
import { expect, test } from 'vitest';
import { missingHeaders } from '../src/api/host-headers.ts';
import { securityHeaders } from './security-headers.ts';

test('none of these headers counts as missing', () => {
  expect(missingHeaders(new Headers(securityHeaders(true)))).toEqual([]);
});

test.each(Object.keys(securityHeaders(true)))('without %s, it counts as missing', name => {
  const headers = new Headers(securityHeaders(true));
  headers.delete(name);
  expect(missingHeaders(headers)).toEqual([name]);
});
