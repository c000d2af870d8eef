// Tests that a one-time code is read however it is typed or pasted, and that nothing else is taken for one.
import { expect, it } from 'vitest';
import { readOneTimeCode } from './one-time-code.ts';

it.each([
  ['as the API accepts it', '123456'],
  ['with zeros in front', '001234', '001234'],
  ['with a blank in the middle', '123 456'],
  ['with blanks around it', '  123456\t\n'],
  ['with a no-break space', '123\u00a0456'],
  ['with a narrow no-break space', '123\u202f456'],
  ['with a thin space', '123\u2009456'],
  ['with an ideographic space', '123\u3000456'],
  ['with a zero-width space', '123\u200b456'],
  ['with a byte order mark', '\ufeff123456'],
  ['with direction marks', '\u202a123456\u202c\u200f'],
  ['with a soft hyphen', '123\u00ad456'],
  ['with a hyphen', '123-456'],
  ['with a no-break hyphen', '123\u2011456'],
  ['with an en dash', '123\u2013456'],
  ['with a full-width hyphen', '123\uff0d456'],
  ['with a minus', '123\u2212456'],
  ['with dots', '12.34.56'],
  ['with a middle dot', '123·456'],
  ['with a line break', '123\r\n456'],
  ['in single digits', '1 2 3 4 5 6'],
  ['in full-width digits', '１２３４５６'],
  ['in full-width digits with a full-width dot', '１２３．４５６'],
  ['in Arabic digits', '١٢٣٤٥٦'],
  ['in Persian digits', '۱۲۳۴۵۶'],
  ['in Devanagari digits', '१२३४५६'],
  ['in Bengali digits', '১২৩ ৪৫৬'],
  ['in Thai digits', '๑๒๓๔๕๖'],
  ['in bold digits, which directly precede other sets of digits in Unicode', '𝟏𝟐𝟑𝟒𝟓𝟔'],
  ['in monospace digits, the last of these sets', '𝟷𝟸𝟹𝟺𝟻𝟼'],
  ['in Adlam digits, beyond the first plane', '𞥑𞥒𞥓𞥔𞥕𞥖'],
  ['in digits of several scripts', '1２٣۴५6'],
])('reads a code %s', (_, typed, code = '123456') => {
  expect(readOneTimeCode(typed)).toBe(code);
});

it('reads the last digits of a set', () => {
  expect(readOneTimeCode('７８９０９８')).toBe('789098');
  expect(readOneTimeCode('𝟵𝟶𝟿𝟎𝟡𝟗')).toBe('909099');
});

it.each([
  ['nothing', ''],
  ['only blanks', ' \u00a0 '],
  ['five digits', '12345'],
  ['five digits and a blank', '123 45'],
  ['seven digits', '1234567'],
  ['eight digits', '1234 5678'],
  ['a letter', '12345a'],
  ['a letter that looks like a zero', '12345O'],
  ['an accented letter', '12345é'],
  ['an emoji', '12345😀'],
  ['the symbols of digits on keys', '1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣'],
  ['superscripts', '¹²³⁴⁵⁶'],
  ['circled digits', '①②③④⑤⑥'],
  ['Roman numerals', 'ⅠⅡⅢⅣⅤⅥ'],
  ['a sign', '+12345'],
  ['a whole message', 'Your code is 123456'],
])('does not take %s for a code', (_, typed) => {
  expect(readOneTimeCode(typed)).toBeNull();
});
