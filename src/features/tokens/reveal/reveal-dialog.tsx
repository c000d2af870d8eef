// Shows a new token's secret once. Closing the dialog wipes the secret.
import { useRef, useState } from 'react';
import type { Excess } from '../../../domain/granted.ts';
import type { Secret } from '../../../domain/secret.ts';
import type { NewToken, Token } from '../../../domain/token.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useBlocker } from '../../navigation/use-blocker.ts';
import { lazyPart } from '../../problems/lazy-part.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { sentenceToast } from '../../text/sentence-toast.tsx';
import { nameButton } from '../focus-target.ts';
import { CloseQuestion } from './close-question.tsx';
import { GrantedMore } from './granted-more.tsx';

/** A part of its own, so that a failure in it takes nothing of the secret with it. */
export const RevealTools = lazyPart(() => import('./reveal-tools.tsx').then(module => module.RevealTools));

type RevealDialogProps = {
  readonly token: Token;
  readonly asked: NewToken;
  readonly secret: Secret;
  /** One sentence that says what the token can do. */
  readonly sentence: string;
  /** What the token can do beyond what was asked, and what the API did not say. */
  readonly excess: readonly Excess[];
  readonly unsaid: readonly string[];
  /** Called when this dialog has used the token itself. */
  readonly onVerified: (at: Date) => void;
  readonly onClose: () => void;
};

export function RevealDialog(props: RevealDialogProps) {
  const { token, asked, secret, sentence, excess, unsaid, onVerified, onClose } = props;
  const [isInClipboard, setInClipboard] = useState(false);
  const [copied, setCopied] = useState(false);
  const [asking, setAsking] = useState(false);
  const copyRef = useRef<HTMLButtonElement>(null);
  const deleted = useRef(false);
  const toast = useToast();
  const kind = token.automation ? 'Automation token' : 'Token';

  const end = () => {
    secret.wipe();
    onClose();
  };
  const close = () => {
    toast({
      ...sentenceToast([`${kind} ‘`, { foreign: token.name }, '’ created.']),
      tone: 'success',
      isHeard: true,
    });
    end();
  };
  const closeDeleted = () => {
    deleted.current = true;
    end();
  };
  const requestClose = () => (copied ? close() : setAsking(true));

  // Blocks Back and every other navigation. Closing the tab shows the browser's own question.
  useBlocker({
    refuses: () => {
      requestClose();
      return true;
    },
    warnsOnUnload: () => !copied,
  });

  const noteCopy = (where: 'clipboard' | 'file') => {
    setCopied(true);
    setAsking(false);
    if (where === 'clipboard') setInClipboard(true);
  };

  const goBack = () => {
    setAsking(false);
    copyRef.current?.focus();
  };

  return (
    <Dialog
      title={
        <>
          {kind} ‘<ForeignText text={token.name} />’ created
        </>
      }
      onRequestClose={requestClose}
      initialFocus="title"
      returnFocusTo={() => (deleted.current ? null : nameButton(token.id))}
      footer={
        !asking && (
          <Button variant="primary" onClick={requestClose}>
            Okay
          </Button>
        )
      }
    >
      <Alert tone="warning" title="This is the only time you can see this token.">
        Copy it now and store it in a safe place, such as a password manager. It can’t be shown again.
      </Alert>
      <CopyField
        label="Token secret"
        value={secret}
        copyButtonRef={copyRef}
        onCopied={() => noteCopy('clipboard')}
      />
      <p>{sentence}</p>
      <GrantedMore token={token} secret={secret} excess={excess} unsaid={unsaid} onDeleted={closeDeleted} />
      <RevealTools
        asked={asked}
        token={token}
        secret={secret}
        sentence={sentence}
        isInClipboard={isInClipboard}
        onCopied={noteCopy}
        onClipboardReplaced={() => setInClipboard(false)}
        onVerified={onVerified}
        onDeleted={closeDeleted}
      />
      {asking && <CloseQuestion unsaved={null} onGoBack={goBack} onClose={close} />}
    </Dialog>
  );
}
