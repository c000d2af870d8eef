// Tests which columns of a list leave at which width.
import { expect, it } from 'vitest';
import { leavingWidths, sortMenuWidth } from './list-layout.ts';

const sort = {};
const COLUMNS = [
  { id: 'name', width: 20, sort },
  { id: 'role', width: 10, leaves: 1, sort },
  { id: 'created', width: 10, leaves: 2, sort },
  { id: 'expires', width: 10, sort },
];

it('keeps a column as long as there is room for it and for all that leave later', () => {
  expect([...leavingWidths(COLUMNS, 'name', 5)]).toEqual([
    ['name', null],
    ['expires', null],
    ['created', 45],
    ['role', 55],
  ]);
});

it('keeps the sorted column, and lets the others leave earlier instead', () => {
  expect([...leavingWidths(COLUMNS, 'role', 5)]).toEqual([
    ['name', null],
    ['role', null],
    ['expires', null],
    ['created', 55],
  ]);
});

const FOLDED = [...COLUMNS, { id: 'type', width: 10, leaves: 'unless-sorted', sort } as const];

it('shows a folded column only if it is sorted', () => {
  expect(leavingWidths(FOLDED, 'name', 5).get('type')).toBe('Ever');
  expect(leavingWidths(FOLDED, 'type', 5).get('type')).toBeNull();
});

it('shows the sort menu while a sortable column has no header', () => {
  expect(sortMenuWidth(COLUMNS, 'name', 5)).toBe(55);
  expect(sortMenuWidth(FOLDED, 'name', 5)).toBe('Ever');
  expect(sortMenuWidth([{ id: 'name', width: 20, sort }], 'name', 5)).toBeNull();
});
