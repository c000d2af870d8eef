// Sentences that contain text of other people, such as “Token ‘name’ was created”.
import { isolatedText } from './foreign-text.ts';

type Part = string | { readonly foreign: string };

/** Where there is an element for it, each foreign text is isolated in one of its own, and is not translated. */
export type Sentence = readonly Part[];

/**
 * A template whose texts other people wrote: sentence`Token ‘${token.name}’ was created`. Own words that vary are a
 * part of a sentence, `[words]`.
 */
export function sentence(words: TemplateStringsArray, ...values: readonly (string | Sentence)[]): Sentence {
  return words.flatMap((text, index): Sentence => {
    const value = values[index] ?? [];
    return [text, ...(typeof value === 'string' ? [{ foreign: value }] : value)];
  });
}

/** The foreign texts with something between them. */
export function listed(foreign: readonly string[], separator = ', '): Sentence {
  return foreign.flatMap((each, index): Part[] => [...(index > 0 ? [separator] : []), { foreign: each }]);
}

/** The sentence as a text, for where there can be no element. */
export function plainSentence(parts: Sentence): string {
  return parts.map(part => (typeof part === 'string' ? part : isolatedText(part.foreign))).join('');
}
