// The one comparison of names: what looks the same is the same, however it is encoded.
import { withoutInvisible, withoutMarks } from './foreign-text.ts';

/** Text that {@link comparableText} would not change: the most frequent case. */
const COMPARABLE = /^[!-~]+(?: [!-~]+)*$/;

const ASCII = /^[\0-\x7f]*$/;

/**
 * White space. Not `\s`, which contains the invisible U+FEFF but not the line break U+0085, and not `\p{Z}`, which
 * takes three times as long.
 */
const SPACE = /[\t-\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Blanks and the most frequent scripts, none of whose characters is invisible: they are checked ten times as fast. */
const VISIBLE = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u3001-\u3163\u3165-\ud7a3]*$/;

/**
 * The text composed (NFC), with single blanks as its only white space, and without space around it and invisible
 * characters. Marks that stand for such characters count as these.
 */
export function comparableText(text: string): string {
  if (COMPARABLE.test(text)) return text;
  const composed = text.normalize('NFC').replace(SPACE, ' ');
  const visible = VISIBLE.test(composed) ? composed : visibleCharacters(composed);
  return visible.replace(/ {2,}/g, ' ').trim();
}

function visibleCharacters(text: string): string {
  return withoutInvisible(withoutMarks(text).replace(SPACE, ' ')).normalize('NFC');
}

/** {@link comparableText} with full case folding: `ß` is `ss`, and `İ` and `ı` are `i`. Accents count. */
export function foldedText(text: string): string {
  const comparable = comparableText(text);
  if (ASCII.test(comparable)) return comparable.toLowerCase();
  // The first step is for capitals whose small letter has two capitals, as ẞ.
  const folded = comparable.toLowerCase().toUpperCase().toLowerCase();
  return folded.replaceAll('i\u0307', 'i').replaceAll('ς', 'σ').normalize('NFC');
}

/** Whether two texts are the same name, ignoring case. Nothing is the same as a text with nothing to see. */
export function isSameName(name: string, other: string): boolean {
  const folded = foldedText(name);
  return folded !== '' && folded === foldedText(other);
}
