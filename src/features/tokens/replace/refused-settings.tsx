// The settings of the old token that the new one can't have, each as a sentence.
import { plainSentence, type Sentence } from '../../../domain/sentence.ts';
import { Alert } from '../../../ui/alert.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';

export function RefusedSettings({ refused }: { readonly refused: readonly Sentence[] }) {
  if (refused.length === 0) return null;
  return (
    <Alert tone="warning" title="Some settings can’t be copied.">
      <ul>
        {refused.map(parts => (
          <li key={plainSentence(parts)}>
            <SentenceText parts={parts} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
