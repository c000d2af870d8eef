// Shows the secrets of several new tokens once. Closing the dialog wipes them all.
import { useRef, useState } from 'react';
import type { CreatedToken } from '../../../api/token-changes.ts';
import { envFile } from '../../../domain/env-file.ts';
import { isolatedText } from '../../../domain/foreign-text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { MORE_ICONS } from '../../../ui/more-icons.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { useToast } from '../../../ui/toast.tsx';
import { useBlocker } from '../../navigation/use-blocker.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { nameButton } from '../focus-target.ts';
import { CloseQuestion } from './close-question.tsx';
import { GrantedMore } from './granted-more.tsx';
import styles from './reveal.module.css';

/** A new token with one sentence that says what it can do. */
export type RevealedToken = CreatedToken & { readonly sentence: string };

type RevealListDialogProps = {
  /** At least one. */
  readonly created: readonly RevealedToken[];
  readonly onClose: () => void;
};

export function RevealListDialog({ created, onClose }: RevealListDialogProps) {
  const [saved, setSaved] = useState<ReadonlySet<RevealedToken>>(new Set());
  const [deleted, setDeleted] = useState<ReadonlySet<RevealedToken>>(new Set());
  const [asking, setAsking] = useState(false);
  const downloadRef = useRef<HTMLButtonElement>(null);
  const toast = useToast();
  const announce = useAnnounce();
  const shown = created.filter(each => !deleted.has(each));
  const unsaved = shown.filter(each => !saved.has(each)).length;

  const end = () => {
    for (const { secret } of created) secret.wipe();
    onClose();
  };
  const close = () => {
    toast({ message: countOf(shown.length), tone: 'success', isHeard: true });
    end();
  };
  const requestClose = () => (unsaved === 0 ? close() : setAsking(true));
  useBlocker({
    refuses: () => {
      requestClose();
      return true;
    },
    warnsOnUnload: () => unsaved > 0,
  });

  const save = (more: readonly RevealedToken[]) => {
    setSaved(before => new Set([...before, ...more]));
    setAsking(false);
  };
  const download = () => {
    const text = envFile(shown.map(({ token, secret }) => ({ name: token.name, secret: secret.reveal() })));
    saveFile('tokens.env', new Blob([text], { type: 'text/plain' }));
    announce('Downloaded');
    save(shown);
  };
  const remove = (gone: RevealedToken) => {
    gone.secret.wipe();
    setDeleted(before => new Set([...before, gone]));
    if (shown.length === 1) end();
  };

  const goBack = () => {
    setAsking(false);
    downloadRef.current?.focus();
  };

  return (
    <Dialog
      title={countOf(created.length).slice(0, -1)}
      // The button that deleted a token goes away with it.
      step={String(shown.length)}
      size="large"
      onRequestClose={requestClose}
      initialFocus="title"
      returnFocusTo={() => shown.map(({ token }) => nameButton(token.id)).find(Boolean) ?? null}
      footer={
        !asking && (
          <Button variant="primary" onClick={requestClose}>
            Okay
          </Button>
        )
      }
    >
      <Alert tone="warning" title="This is the only time you can see these tokens.">
        Copy each one, or download them all, and store them in a safe place, such as a password manager. They
        can’t be shown again.
      </Alert>
      <div className={styles.tools}>
        <Button ref={downloadRef} icon={MORE_ICONS.download} onClick={download}>
          Download all as .env
        </Button>
      </div>
      <ul className={styles.list}>
        {shown.map(each => (
          <RevealItem
            key={created.indexOf(each)}
            revealed={each}
            isSaved={saved.has(each)}
            onSaved={() => save([each])}
            onDeleted={() => remove(each)}
          />
        ))}
      </ul>
      {asking && <CloseQuestion unsaved={unsaved} onGoBack={goBack} onClose={close} />}
    </Dialog>
  );
}

type RevealItemProps = {
  readonly revealed: RevealedToken;
  readonly isSaved: boolean;
  readonly onSaved: () => void;
  readonly onDeleted: () => void;
};

function RevealItem({ revealed, isSaved, onSaved, onDeleted }: RevealItemProps) {
  const { token, secret, sentence, excess, unsaid } = revealed;
  return (
    <li className={styles.item} aria-label={isolatedText(token.name)}>
      <div className={styles.tools}>
        <strong>
          <ForeignText text={token.name} />
        </strong>
        {isSaved ? (
          <Badge key="saved" tone="success" icon="check-circle">
            Saved
          </Badge>
        ) : (
          <Badge key="unsaved" icon="circle-dashed">
            Not saved yet
          </Badge>
        )}
      </div>
      <CopyField label="Token secret" value={secret} onCopied={onSaved} />
      <p className={styles.note}>{sentence}</p>
      <GrantedMore token={token} secret={secret} excess={excess} unsaid={unsaid} onDeleted={onDeleted} />
    </li>
  );
}

function countOf(count: number): string {
  return count === 1 ? '1 token created.' : `${count} tokens created.`;
}
