// A toast whose message contains text of other people.
import { plainSentence, type Sentence } from '../../domain/sentence.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { SentenceText } from './sentence-text.tsx';

export function sentenceToast(parts: Sentence): Pick<ToastMessage, 'message' | 'shown'> {
  return { message: plainSentence(parts), shown: <SentenceText parts={parts} /> };
}
