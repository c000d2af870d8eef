// The few best of many matches for a short text: those whose name is the text, begins with it, or contains it.
import { foldedText } from './comparable-text.ts';

/** @param matching in the order that equally good ones keep. */
export function bestMatches<Row>(
  matching: readonly Row[],
  nameOf: (row: Row) => string,
  text: string,
  limit: number,
): readonly Row[] {
  const wanted = foldedText(text);
  const ranked: Row[][] = [[], [], [], []];
  for (const row of matching) ranked[rankOf(foldedText(nameOf(row)), wanted)]?.push(row);
  return ranked.flat().slice(0, limit);
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(wanted) ? 2 : 3;
}
