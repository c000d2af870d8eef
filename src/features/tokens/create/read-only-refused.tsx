// Shown instead of the form if the session's token can only read: the API refuses to create a token with it.

import { SCOPE_LABELS } from '../../../domain/scope.ts';
import { Alert } from '../../../ui/alert.tsx';

export function ReadOnlyRefused() {
  return (
    <Alert tone="warning" title="You signed in with a read-only token.">
      The API doesn’t create tokens with it. Sign out, then sign in with email and password, or with a token
      that has the scope <span translate="no">{SCOPE_LABELS.global}</span>.
    </Alert>
  );
}
