// Tests the filtering and selection of combobox options.
import { expect, test } from 'vitest';
import { addAll, filterOptions, indexOptions, toggleId } from './filter-options.ts';

const options = [
  { id: 'SU1Z0isxPaozGVKXdv0eY', label: 'Shop production' },
  { id: '7i6HN3TK9wS159v2gPAZ8A', label: 'shop staging' },
  { id: '5wzgJpP0A2nQeu1Kg0vQZt', label: 'Images' },
];
const fold = (text: string) => text.toLowerCase();
const labels = (query: string) =>
  filterOptions(indexOptions(options, fold), query, fold).map(option => option.label);

test('an empty or blank query matches all options in their original order', () => {
  expect(labels('')).toEqual(['Shop production', 'shop staging', 'Images']);
  expect(labels('   ')).toEqual(['Shop production', 'shop staging', 'Images']);
});

test('labels match case-insensitively, and whitespace around the query is ignored', () => {
  expect(labels(' SHOP ')).toEqual(['Shop production', 'shop staging']);
});

test('options and query are folded in the same way', () => {
  const withoutSpaces = (text: string) => text.replaceAll(' ', '');
  const indexed = indexOptions(options, withoutSpaces);
  expect(filterOptions(indexed, 'Shopprod uction', withoutSpaces)).toEqual([options[0]]);
});

test('ids match case-insensitively', () => {
  expect(labels('su1z0')).toEqual(['Shop production']);
});

test('the detail beside a label matches too', () => {
  const people = [{ id: '1', label: 'Emil Novak', detail: 'engineer@example.com' }];
  expect(filterOptions(indexOptions(people, fold), 'engineer@', fold)).toEqual(people);
});

test('a query does not match across label and id', () => {
  expect(labels('images5')).toEqual([]);
});

test('toggling adds an id at the end, or removes it and keeps the order', () => {
  expect(toggleId(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
  expect(toggleId(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
});

test('adding all keeps the existing selection first, including missing options, without duplicates', () => {
  expect(addAll(['gone', options[1]?.id ?? ''], options)).toEqual([
    'gone',
    '7i6HN3TK9wS159v2gPAZ8A',
    'SU1Z0isxPaozGVKXdv0eY',
    '5wzgJpP0A2nQeu1Kg0vQZt',
  ]);
});
