// Shown instead of the fields if the API would refuse to create an automation token: why, and what to do instead.
import type { AutomationRefusal } from '../../../domain/automation-creation.ts';
import { type Sentence, sentence } from '../../../domain/sentence.ts';
import { Alert } from '../../../ui/alert.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';

type AutomationRefusedProps = {
  readonly reason: AutomationRefusal;
  readonly accountName: string;
};

export function AutomationRefused({ reason, accountName }: AutomationRefusedProps) {
  return (
    <Alert tone="warning" title="Automation tokens cannot be created here." role="status">
      <p>
        <SentenceText parts={refusalText(reason, accountName)} />
      </p>
      <p>
        Create it in Fastly’s control panel, where it is still possible. Or choose ‘User token’ above, and
        give it only the scope and the services that are needed: it is yours, and ends with your user.
      </p>
    </Alert>
  );
}

function refusalText(reason: AutomationRefusal, accountName: string): Sentence {
  switch (reason) {
    case 'forced-sso':
      return sentence`The account ${accountName} forces single sign-on. The API creates no automation tokens for such accounts.`;
    case 'forced-two-factor':
      return sentence`The account ${accountName} forces two-factor authentication. The API creates no automation tokens for such accounts.`;
    case 'own-two-factor':
      return [
        'You sign in with two-factor authentication. The API creates no automation tokens for those who do.',
      ];
  }
}
