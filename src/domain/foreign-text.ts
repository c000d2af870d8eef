// Text that other people wrote, as it is shown: characters that nobody can see are replaced by marks.

/**
 * Control and format characters except for the visible ones of Arabic, line separators, lone surrogates, fillers and
 * blanks that are no white space, and variation selectors.
 */
const INVISIBLE = String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\p{NChar}\u070F\u2800\uFFF9-\uFFFB\u{13430}-\u{1343F}\u{1D159}]`;

const VIRAMA = String.raw`[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u1039\u17D2]`;

/** Where invisible characters shape the visible ones: an invisible character anywhere else is not needed. */
const SHAPING = [
  // The flags of England, Scotland and Wales, which end in tag characters. Other tags can carry hidden text.
  String.raw`\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`,
  // Emoji, emoji of several emoji, and keycaps.
  String.raw`\p{ExtPict}[\p{EMod}\uFE0E\uFE0F]?(?:\u200D\p{ExtPict}[\p{EMod}\uFE0F]?)*`,
  String.raw`[#*0-9]\uFE0F\u20E3`,
  // Variants of ideographs.
  String.raw`\p{Ideo}[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  // Joiners and non-joiners in words of Arabic and Indic scripts.
  String.raw`(?<=\p{sc=Arab})\u200C(?=\p{sc=Arab})`,
  String.raw`(?<=${VIRAMA})[\u200C\u200D]|(?<=\p{L})[\u200C\u200D](?=${VIRAMA})`,
];

/** Without a letter before them these would be drawn over the text in front of the foreign one. */
const LEADING_ACCENT = String.raw`(?<=^\p{M}*)\p{M}`;

/** Patterns that take long to build. Most texts do without them. */
const anyInvisible = once(() => new RegExp(INVISIBLE, 'gu'));
const needsMarks = once(() => new RegExp(`${INVISIBLE}|${LEADING_ACCENT}`, 'u'));
const shapingOrMarked = once(
  () => new RegExp(`(?<shaping>${SHAPING.join('|')})|${INVISIBLE}|${LEADING_ACCENT}`, 'gu'),
);
const markedCharacter = once(() => new RegExp(String.raw`${INVISIBLE}|[\p{Z}\p{M}]`, 'u'));
const ANY_CHARACTER = /./gsu;
const LINE_BREAKS = /[\t-\r\u0085\u2028\u2029]+/g;
const BLANK_OR_ACCENT = /[\s\p{M}]+/gu;

/** Printable ASCII with something to see: none of it is invisible. */
const PLAIN = /^ *[!-~][ -~]*$/;

/** A code point in the form of {@link mark}. */
const MARK = /⟨U\+([0-9A-F]{4,5}|10[0-9A-F]{4})⟩/g;

/** Letters that are written from right to left, and can reorder the text around them. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

export type TextPart = {
  readonly text: string;
  /** Whether the text is a mark that stands for something invisible. */
  readonly isMark: boolean;
};

/**
 * The text in parts: as it is, or a mark such as `⟨U+202E⟩` for an invisible character. The mark is the character's
 * standard name, so that two of them can be told apart and looked up. In a text with nothing to see every character
 * is marked, and an empty text is the mark `⟨empty⟩`.
 */
export function textParts(text: string): readonly TextPart[] {
  if (PLAIN.test(text)) return [{ text, isMark: false }];
  if (text === '') return [{ text: '⟨empty⟩', isMark: true }];
  if (!hasVisibleText(text)) return Array.from(text.matchAll(ANY_CHARACTER), ([each]) => markOf(each));
  if (!needsMarks().test(text)) return [{ text, isMark: false }];
  const parts: TextPart[] = [];
  let shown = 0;
  for (const { 0: match, index, groups } of text.matchAll(shapingOrMarked())) {
    if (groups?.shaping !== undefined) continue;
    if (index > shown) parts.push({ text: text.slice(shown, index), isMark: false });
    parts.push(markOf(match));
    shown = index + match.length;
  }
  if (shown < text.length) parts.push({ text: text.slice(shown), isMark: false });
  return parts;
}

/** The {@link textParts} as one text, for where there is only text. */
export function visibleText(text: string): string {
  return textParts(text)
    .map(part => part.text)
    .join('');
}

/**
 * {@link visibleText} that does not reorder the words around it, for where no element can isolate it. The isolating
 * characters are added only where they are needed, because they are copied with the text.
 */
export function isolatedText(text: string): string {
  const visible = visibleText(text);
  return RIGHT_TO_LEFT.test(visible) ? `\u2068${visible}\u2069` : visible;
}

/** {@link isolatedText} on one line: line breaks and tabs become blanks, as browsers show them. */
export function isolatedLine(text: string): string {
  return isolatedText(onOneLine(text));
}

/** The text with blanks for line breaks and tabs, not yet isolated. */
export function onOneLine(text: string): string {
  return text.replace(LINE_BREAKS, ' ');
}

/** Whether there is something to see, other than space and accents without a letter. */
export function hasVisibleText(text: string): boolean {
  return withoutInvisible(text).replace(BLANK_OR_ACCENT, '') !== '';
}

/** The text without its invisible characters. Line breaks and tabs are among them, other space is not. */
export function withoutInvisible(text: string): string {
  return text.replace(anyInvisible(), '');
}

/** The text with the characters that its marks stand for, because people type or copy what they see. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, (mark, digits) => {
    const character = String.fromCodePoint(Number.parseInt(digits, 16));
    return markedCharacter().test(character) ? character : mark;
  });
}

function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

function markOf(character: string): TextPart {
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { text: `⟨U+${digits}⟩`, isMark: true };
}
