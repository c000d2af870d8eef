// The suggested name of a replacement: the old name with today's date.
import { isSameName } from '../comparable-text.ts';
import { NAME_MAX_LENGTH } from '../token.ts';

const YEAR = '(?:19|20)\\d\\d';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const DAY_NUMBER = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const GAP = '[\\s._/-]';

/** The forms of a date, the longest first. */
const DATES = [
  `${YEAR}(?<gap>[-/._])${MONTH_NUMBER}\\k<gap>${DAY_NUMBER}`,
  `${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`,
  `${DAY_NUMBER}(?<dots>[-/.])${MONTH_NUMBER}\\k<dots>${YEAR}`,
  `(?:${DAY_NUMBER}(?:st|nd|rd|th)?${GAP}?)${MONTH_NAME},?${GAP}?${YEAR}`,
  `${MONTH_NAME}${GAP}${DAY_NUMBER}(?:st|nd|rd|th)?,?${GAP}${YEAR}`,
  `${MONTH_NAME},?${GAP}?${YEAR}`,
  `${YEAR}${GAP}?${MONTH_NAME}`,
  `${YEAR}${GAP}?q[1-4]`,
  `q[1-4]${GAP}?${YEAR}`,
  `${YEAR}[-/](?:0[1-9]|1[0-2])`,
  `(?:0[1-9]|1[0-2])[-/]${YEAR}`,
];

/** Not inside a word, a number, a version such as 1.2024.05.01, or an address such as 10.2024.5. */
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\p{N}[.])(?:${DATES.join('|')})(?![\\p{L}\\p{N}]|[.]\\p{N})`,
  'giu',
);

/**
 * The old name with today's date: in place of the last date in it, or after it.
 * @param today `YYYY-MM-DD`
 * @param taken names of existing tokens. A number is added if there is one with the same name.
 */
export function replacementName(name: string, today: string, taken: readonly string[]): string {
  const base = name.trim();
  const last = [...base.matchAll(DATE)].at(-1);
  const dated = last
    ? base.slice(0, last.index) + today + base.slice(last.index + last[0].length)
    : `${shortened(base, NAME_MAX_LENGTH - today.length - 1)} ${today}`.trim();
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const suggestion = shortened(dated, NAME_MAX_LENGTH - ending.length) + ending;
    if (!taken.some(each => isSameName(each, suggestion))) return suggestion;
  }
}

/** Cut without half a character at the end. */
function shortened(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd();
}
