// Shown instead of the fields if the API would refuse to create an automation token: why, and what to do instead.
import type { Sentence } from '../../../domain/sentence.ts';
import { Alert } from '../../../ui/alert.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';

export function AutomationRefused({ reason }: { readonly reason: Sentence }) {
  return (
    <Alert tone="warning" title="Automation tokens can’t be created here." role="status">
      <p>
        <SentenceText parts={['The API doesn’t create them, because ', ...reason]} />
      </p>
      <p>
        Create the automation token in Fastly’s control panel. Or select User token above, and choose the
        minimum access needed: a user token acts as you and is deleted with your user.
      </p>
    </Alert>
  );
}
