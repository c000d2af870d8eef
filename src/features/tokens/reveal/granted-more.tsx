// Warns if a new token can do more than was requested, with a button that deletes it, and if the API did not say enough to know.
import { type Excess, excessSentence } from '../../../domain/granted.ts';
import type { Secret } from '../../../domain/secret.ts';
import { plainSentence } from '../../../domain/sentence.ts';
import type { Token } from '../../../domain/token.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';
import { useNewTokenRemoval } from './use-new-token-removal.tsx';

type GrantedMoreProps = {
  readonly token: Pick<Token, 'id' | 'name'>;
  /** Deletes the token if the API did not say its id. */
  readonly secret: Secret;
  readonly excess: readonly Excess[];
  /** Facts that the API did not say. */
  readonly unsaid: readonly string[];
  readonly onDeleted: () => void;
};

export function GrantedMore({ token, secret, excess, unsaid, onDeleted }: GrantedMoreProps) {
  const timeZone = useTimeZone();
  const { remove, isPending, problem } = useNewTokenRemoval(token, secret, onDeleted);
  return (
    <>
      {excess.length > 0 && (
        <Alert
          tone="danger"
          role="alert"
          title="This token has more permissions than you requested."
          actions={
            <Button variant="danger" icon="trash" busy={isPending} busyLabel="Deleting…" onClick={remove}>
              Delete token
            </Button>
          }
        >
          <ul>
            {excess
              .map(each => excessSentence(each, timeZone))
              .map(parts => (
                <li key={plainSentence(parts)}>
                  <SentenceText parts={parts} />
                </li>
              ))}
          </ul>
          <p>The API granted these permissions. Delete the token unless you need them.</p>
          {problem}
        </Alert>
      )}
      {unsaid.length > 0 && (
        <Alert tone="warning" title="Couldn’t check everything this token can do.">
          {`The API didn’t return its ${unsaid.join(', ')}. This dialog shows what you requested. Check the token in the list before you use it.`}
        </Alert>
      )}
    </>
  );
}
