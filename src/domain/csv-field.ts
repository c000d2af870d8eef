// Writes a field of a CSV file so that no spreadsheet runs it as a formula.

/** Spreadsheets ignore these in front of a formula. */
const IGNORED = String.raw`\s\p{Cc}\p{Cf}\p{DI}`;

/** Spreadsheets read the full-width and small signs as the usual ones. */
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫]';

/** Spreadsheets run cells that start like this as formulas. */
const FORMULA_START = new RegExp(String.raw`^(?:[${IGNORED}]*${SIGN}|\p{Cc})`, 'u');

/**
 * Where semicolons or tabs separate, as in many countries, a reader takes only the quotes of the first field of a line
 * as quotes. A separator inside another field starts a cell there, and a line break starts a row.
 */
const FORMULA_INSIDE = new RegExp(
  String.raw`((?:;|(?<!^[${IGNORED}]*)[\t-\r\u0085\u2028\u2029])["'${IGNORED}]*)(?=${SIGN})`,
  'gu',
);

/**
 * A cell as a CSV field, always in quotes, because some readers split or trim other fields. An apostrophe in front of
 * a formula makes spreadsheets show it as text.
 */
export function csvField(cell: string): string {
  const apostrophe = FORMULA_START.test(cell) ? "'" : '';
  return `"${apostrophe}${cell.replace(FORMULA_INSIDE, "$1'").replaceAll('"', '""')}"`;
}
