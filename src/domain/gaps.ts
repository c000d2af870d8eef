// What a list lacks although it has loaded: rows that could not be read, and pages that did not load.
import { withSeparators } from './with-separators.ts';

export type Gaps = {
  /** The number of rows that could not be read. They are not shown. */
  readonly unreadable: number;
  /** The number of pages that could not be loaded. */
  readonly missingPages: number;
  /** Whether the list has more pages than the console loads. */
  readonly cutOff: boolean;
};

/** A list with what it lacks. */
export type Listing<Row> = Gaps & { readonly rows: readonly Row[] };

export const NO_GAPS: Gaps = { unreadable: 0, missingPages: 0, cutOff: false };

export function hasGaps({ unreadable, missingPages, cutOff }: Gaps): boolean {
  return unreadable > 0 || missingPages > 0 || cutOff;
}

export type Noun = { readonly one: string; readonly other: string };

/** "2 tokens could not be read and are not shown." `null` if nothing is missing. */
export function describeGaps({ unreadable, missingPages, cutOff }: Gaps, noun: Noun): string | null {
  const sentences: string[] = [];
  if (unreadable > 0) {
    sentences.push(
      `${count(unreadable, noun)} could not be read and ${unreadable === 1 ? 'is' : 'are'} not shown.`,
    );
  }
  if (missingPages > 0) {
    const pages = count(missingPages, { one: 'page', other: 'pages' });
    sentences.push(`${pages} of ${noun.other} could not be loaded, so some ${noun.other} are not shown.`);
  }
  if (cutOff) {
    sentences.push(`There are more ${noun.other} than this console can load. The rest are not shown.`);
  }
  return sentences.length === 0 ? null : sentences.join(' ');
}

function count(number: number, { one, other }: Noun): string {
  return `${withSeparators(number)} ${number === 1 ? one : other}`;
}
