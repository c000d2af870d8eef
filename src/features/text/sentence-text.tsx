// A sentence that contains text of other people.
import { createElement, type ReactNode } from 'react';
import { plainSentence, type Sentence } from '../../domain/sentence.ts';
import { ForeignText } from './foreign-text.tsx';

export function SentenceText({ parts }: { readonly parts: Sentence }) {
  // A new element for other words, because a browser that translates the page replaces the text nodes.
  return createElement('span', { key: plainSentence(parts) }, ...parts.map(partNode));
}

function partNode(part: Sentence[number]): ReactNode {
  return typeof part === 'string' ? part : <ForeignText text={part.foreign} />;
}
