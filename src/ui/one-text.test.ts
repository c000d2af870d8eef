// Tests of joining the texts of an element.
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { oneText } from './one-text.ts';

test('words and numbers become one text', () => {
  expect(oneText(['Select all ', 0, ' matching'])).toBe('Select all 0 matching');
  expect(oneText(['Delete', false, null, undefined, ' 3'])).toBe('Delete 3');
  expect(oneText('Delete')).toBe('Delete');
});

test('elements keep their place', () => {
  const children = [createElement('strong', null, 3), ' selected'];
  expect(oneText(children)).toBe(children);
  expect(oneText(null)).toBe(null);
});
