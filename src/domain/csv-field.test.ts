// Tests that no part of a field is a formula, whichever separator a reader assumes.
import { expect, it } from 'vitest';
import { csvField } from './csv-field.ts';

it.each([
  ['', '""'],
  ['CI deploy', '"CI deploy"'],
  ['a"b', '"a""b"'],
  ['a,b\nc', '"a,b\nc"'],
  ['a; b-c', '"a; b-c"'],
  ['CI = deploy', '"CI = deploy"'],
  ['x, -1', '"x, -1"'],
  ['=1+1', '"\'=1+1"'],
  ['＝1+1', '"\'＝1+1"'],
  ['＋1', '"\'＋1"'],
  ['－1', '"\'－1"'],
  ['＠SUM(1)', '"\'＠SUM(1)"'],
  ['﹦1', '"\'﹦1"'],
  ['\t=1', '"\'\t=1"'],
  ['\r', '"\'\r"'],
  ['\u000Bx', '"\'\u000Bx"'],
  ['\u000Cx', '"\'\u000Cx"'],
  ['\u0000x', '"\'\u0000x"'],
])('writes %j as %s', (cell, field) => expect(csvField(cell)).toBe(field));

it.each([
  ['x;=1+1;y', '"x;\'=1+1;y"'],
  [';=1+1', '";\'=1+1"'],
  ['=1;=2;=3', "\"'=1;'=2;'=3\""],
  ['x; +1+1', '"x; \'+1+1"'],
  ['x;＝1+1', '"x;\'＝1+1"'],
  ['x;"=1+1"', '"x;""\'=1+1"""'],
  ['x;\u200B@SUM(1)', '"x;\u200B\'@SUM(1)"'],
  ['x\t-1', '"x\t\'-1"'],
  ['=1\n+1', '"\'=1\n\'+1"'],
  ['x\r\n=1+1', '"x\r\n\'=1+1"'],
])('writes %j as %s, which is no formula where a semicolon or tab separates', (cell, field) => {
  expect(csvField(cell)).toBe(field);
});
