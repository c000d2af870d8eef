// One-time codes, as people type and paste them.

/** How many digits a one-time code has (wire.md §2.2). */
const CODE_DIGITS = 6;

/** Blanks, invisible characters, dashes and dots, which authenticator apps and messages put between the digits. */
const SEPARATORS =
  /[\s\p{Z}\p{C}\p{Pd}\u2212.\u00b7\u2022\u2024\u2027\u2219\u22c5\u3002\u30fb\uff0e\uff61\uff65]/gu;

const DIGIT = /^\p{Nd}$/u;

/** The six digits, as the API accepts them. `null` if the text is not a one-time code. */
export function readOneTimeCode(text: string): string | null {
  const characters = [...text.replace(SEPARATORS, '')];
  const isCode = characters.length === CODE_DIGITS && characters.every(each => DIGIT.test(each));
  return isCode ? characters.map(digitValue).join('') : null;
}

/** Unicode has the digits of each script in order, from zero to nine. Several such sets may follow each other. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}
