// The suggested name of a replacement: the old name with today's date.
import { isSameName } from '../comparable-text.ts';
import { NAME_MAX_LENGTH } from '../token.ts';
import { printable } from '../token-name.ts';

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

/** Before a date: no word, no number such as 1.2024.05.01. A `v` may stand before one that is no version number. */
const BEFORE = '(?:(?<![\\p{L}\\p{N}]|\\p{N}[-./])|(?<=(?<![\\p{L}\\p{N}])v)(?=\\d{4}-|\\d{8}(?!\\d)))';

/** After a date: maybe a time, but no word, no number such as in 10.2024.5, and no part of a UUID. */
const AFTER = '(?:t\\d\\d:?\\d\\d(?::?\\d\\d)?z?)?(?![\\p{L}\\p{N}]|[-./:]\\p{N}|-[\\da-f]{4}-)';

const DATE = new RegExp(`${BEFORE}(?:${DATES.join('|')})${AFTER}`, 'giu');

/** Digits and signs as Japanese keyboards enter them. Each is as long as the usual one. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_DISTANCE = 0xfee0;

/** What {@link replacementName} added to a name that was taken. */
const NUMBER = /^ \(\d+\)$/;

/**
 * The old name with today's date: in place of the last date in it, or after it.
 * @param today `YYYY-MM-DD`
 * @param taken names of existing tokens. A number is added if there is one with the same name.
 */
export function replacementName(name: string, today: string, taken: readonly string[]): string {
  const { before, gap, after } = aroundDate(printable(name));
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const room = NAME_MAX_LENGTH - gap.length - today.length - ending.length;
    const tail = shortened(after, room);
    const suggestion = shortened(before, room - tail.length) + gap + today + tail + ending;
    if (!taken.some(each => isSameName(each, suggestion))) return suggestion;
  }
}

function aroundDate(name: string): Record<'before' | 'gap' | 'after', string> {
  const plain = name.replace(FULL_WIDTH, sign =>
    String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_DISTANCE),
  );
  const last = [...plain.matchAll(DATE)].at(-1);
  if (!last) return { before: name, gap: name === '' ? '' : ' ', after: '' };
  const after = name.slice(last.index + last[0].length);
  return { before: name.slice(0, last.index), gap: '', after: NUMBER.test(after) ? '' : after };
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
