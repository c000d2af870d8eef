// Shown instead of the fields if the API would refuse to create an automation token: why, and what to do instead.
import type { AutomationRefusal } from '../../../domain/automation-creation.ts';
import { Alert } from '../../../ui/alert.tsx';

type AutomationRefusedProps = {
  readonly reason: AutomationRefusal;
  readonly accountName: string;
};

export function AutomationRefused({ reason, accountName }: AutomationRefusedProps) {
  return (
    <Alert tone="warning" title="Automation tokens cannot be created here." role="status">
      <p>{refusalText(reason, accountName)}</p>
      <p>
        Create it in Fastly’s control panel, where it is still possible. Or choose ‘User token’ above, and
        give it only the scope and the services that are needed: it is yours, and ends with your user.
      </p>
    </Alert>
  );
}

function refusalText(reason: AutomationRefusal, accountName: string): string {
  switch (reason) {
    case 'forced-sso':
      return `The account ${accountName} forces single sign-on. The API creates no automation tokens for such accounts.`;
    case 'forced-two-factor':
      return `The account ${accountName} forces two-factor authentication. The API creates no automation tokens for such accounts.`;
    case 'own-two-factor':
      return 'You sign in with two-factor authentication. The API creates no automation tokens for those who do.';
  }
}
