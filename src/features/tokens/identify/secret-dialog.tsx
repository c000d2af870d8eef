// Says whose a pasted secret is: it warns first, because the question is a use of the token.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { canSeeAccountTokens } from '../../../domain/role.ts';
import type { Secret } from '../../../domain/secret.ts';
import type { User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { useSubmitLock } from '../../../ui/use-submit-lock.ts';
import { useNavigation } from '../../navigation/use-navigation.ts';
import { errorMessage } from '../../problems/error-message.ts';
import { sessionTokenQuery } from '../../session/session-queries.ts';
import { DeleteDialog } from '../delete/lazy-dialogs.tsx';
import { askSecret, type IdentifiedToken } from './ask-secret.ts';
import { deadSecret } from './dead-secret.ts';
import { IdentifiedFacts } from './identified-facts.tsx';
import { isOfThisAccount, mayDelete, mayReplace } from './identified-token.ts';

type SecretDialogProps = {
  /** `null` for a credential of another service, which must not be sent. The parent wipes it. */
  readonly secret: Secret | null;
  readonly user: User;
  /** Resolves when the lists have loaded, or have failed to. */
  readonly listsLoaded: Promise<void>;
  readonly onClose: () => void;
  /** Called for a deleted token. */
  readonly onDeleted: (id: string) => void;
};

type State =
  | { readonly kind: 'warning' | 'asking' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'dead'; readonly expiredId: string | null }
  | { readonly kind: 'found'; readonly found: IdentifiedToken };

const TITLES = {
  warning: 'Identify this secret?',
  asking: 'Identify this secret?',
  failed: 'Identify this secret?',
  dead: 'This secret doesn’t work',
  found: 'Token identified',
};

export function SecretDialog({ secret, user, listsLoaded, onClose, onDeleted }: SecretDialogProps) {
  const id = useId();
  const [state, setState] = useState<State>({ kind: 'warning' });
  const [isDeleting, setDeleting] = useState(false);
  const deleteRef = useRef<HTMLButtonElement>(null);
  const client = useQueryClient();
  const { go } = useNavigation();
  const now = useNow(30_000);
  const lock = useSubmitLock();
  const sessionTokenId = useQuery(sessionTokenQuery).data?.id ?? null;
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  const ask = async (asked: Secret) => {
    setState({ kind: 'asking' });
    try {
      const found = await askSecret(asked, listsLoaded, client, user);
      asked.wipe();
      if (isOpen.current) setState({ kind: 'found', found });
    } catch (error) {
      const dead = deadSecret(error);
      if (dead) asked.wipe();
      if (isOpen.current) setState(dead ? { kind: 'dead', ...dead } : { kind: 'failed', error });
    }
  };
  const found = state.kind === 'found' ? state.found : null;
  const expiredId = state.kind === 'dead' ? state.expiredId : null;
  const isOurs = found !== null && isOfThisAccount(found.token, user);
  const replace = (token: string) => {
    onClose();
    void go('/account/personal/tokens/replace', { search: { token } });
  };
  const show = (token: string) => {
    onClose();
    const page = canSeeAccountTokens(user.role) ? '/account/tokens' : '/account/personal/tokens';
    void go(page, { search: { token } });
  };
  const step = state.kind === 'found' || state.kind === 'dead' ? state.kind : 'question';
  const problem = state.kind === 'failed' ? errorMessage(state.error, 'identify the secret') : null;

  return (
    <>
      <Dialog
        title={found && !isOurs ? 'Not a token of this account' : TITLES[state.kind]}
        step={step}
        describedBy={`${id}-text`}
        onRequestClose={onClose}
        closeLabel="Close and forget the secret"
        footer={
          <>
            {secret && step === 'question' && (
              <Button
                variant="primary"
                busy={state.kind === 'asking'}
                busyLabel="Asking…"
                onClick={() => lock(() => ask(secret))}
              >
                Identify
              </Button>
            )}
            {found && isOurs && mayDelete(found.token, user) && (
              <Button ref={deleteRef} variant="danger" icon="trash" onClick={() => setDeleting(true)}>
                Delete now
              </Button>
            )}
            {found && isOurs && mayReplace(found, user, now) && (
              <Button icon="replace" onClick={() => replace(found.token.id)}>
                Replace
              </Button>
            )}
            {found && isOurs && mayDelete(found.token, user) && (
              <Button onClick={() => show(found.token.id)}>Show details</Button>
            )}
            {expiredId !== null && <Button onClick={() => show(expiredId)}>Show details</Button>}
            <Button onClick={onClose}>{step === 'question' ? 'Cancel' : 'Close'}</Button>
          </>
        }
      >
        {secret && step === 'question' && <code aria-hidden="true">••••••••••••••••</code>}
        <div id={`${id}-text`}>
          {step === 'question' && <Question isToken={secret !== null} />}
          {state.kind === 'dead' && (
            <p>
              {expiredId === null
                ? 'The API rejected it: the token was deleted, has expired, or never existed. Requests with it fail.'
                : 'The token has expired. Requests with it fail.'}
            </p>
          )}
          {found && !isOurs && (
            <p>
              The secret works, but its token belongs to another account. This console can’t delete it here:
              sign in to that account, or tell its superuser.
            </p>
          )}
          {found && isOurs && !mayDelete(found.token, user) && (
            <p>Only its owner or a superuser of this account can delete this token. Tell one of them now.</p>
          )}
          {found && isOurs && mayDelete(found.token, user) && <p>The secret works, for whoever has it.</p>}
        </div>
        {problem && (
          <Alert tone="danger" role="alert" title={problem.title}>
            {problem.advice}
          </Alert>
        )}
        {expiredId !== null && (
          <p>
            <code translate="no">{expiredId}</code>
          </p>
        )}
        {found && <IdentifiedFacts {...found} user={user} now={now} />}
      </Dialog>
      {found && isDeleting && (
        <DeleteDialog
          token={found.token}
          user={user}
          owner={found.owner}
          sessionTokenId={sessionTokenId}
          returnFocusTo={() => deleteRef.current}
          onClose={() => setDeleting(false)}
          onDeleted={tokenId => {
            onDeleted(tokenId);
            onClose();
          }}
        />
      )}
    </>
  );
}

function Question({ isToken }: { readonly isToken: boolean }) {
  if (!isToken)
    return (
      <p>
        This looks like a secret, but not like a whole token of this API. It may be a credential of another
        service, so nothing was sent. Check that you copied all 32 characters.
      </p>
    );
  return (
    <>
      <p className="visually-hidden">The secret is hidden.</p>
      <p>
        The console can ask the API which token this is. That counts as a use of the token: the API notes the
        time, your IP address and your browser as its last use. The secret goes only to the API, and is
        forgotten when you close this.
      </p>
    </>
  );
}
