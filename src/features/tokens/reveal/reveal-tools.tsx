// What can be done with a new token while its secret is shown.
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { handOver } from '../../../domain/hand-over.ts';
import type { Secret } from '../../../domain/secret.ts';
import { SNIPPETS } from '../../../domain/snippets.ts';
import type { NewToken, Token } from '../../../domain/token.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { MORE_ICONS } from '../../../ui/more-icons.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { writeClipboard } from '../../../ui/write-clipboard.ts';
import { hrefOf } from '../../navigation/addresses.ts';
import { currentUserQuery } from '../../session/session-queries.ts';
import styles from './reveal.module.css';
import { SnippetChooser } from './snippet-chooser.tsx';
import { useNewTokenRemoval } from './use-new-token-removal.tsx';
import { VerifyButton } from './verify-button.tsx';

const ENV_FILE = SNIPPETS.find(({ containsSecret }) => containsSecret);

type RevealToolsProps = {
  readonly asked: NewToken;
  readonly token: Token;
  readonly secret: Secret;
  readonly sentence: string;
  /** Whether this dialog has put the secret into the clipboard. */
  readonly isInClipboard: boolean;
  readonly onCopied: (where: 'clipboard' | 'file') => void;
  /** The clipboard has something else now. */
  readonly onClipboardReplaced: () => void;
  readonly onVerified: (at: Date) => void;
  readonly onDeleted: () => void;
};

export function RevealTools(props: RevealToolsProps) {
  const {
    asked,
    token,
    secret,
    sentence,
    isInClipboard,
    onCopied,
    onClipboardReplaced,
    onVerified,
    onDeleted,
  } = props;
  const announce = useAnnounce();
  const owner = useQuery(currentUserQuery).data?.name ?? '';
  const [problem, setProblem] = useState('');
  const downloadRef = useRef<HTMLButtonElement>(null);
  const clear = async () => {
    const isCleared = await writeClipboard('');
    setProblem(isCleared ? '' : 'The browser didn’t let this page clear the clipboard.');
    announce(isCleared ? 'Clipboard cleared' : 'Couldn’t clear the clipboard');
    if (!isCleared) return;
    // The button that was pressed goes away.
    downloadRef.current?.focus();
    onClipboardReplaced();
  };
  const download = () => {
    if (ENV_FILE === undefined) return;
    saveFile('token.env', new Blob([ENV_FILE.text(secret.reveal())], { type: 'text/plain' }));
    announce('Downloaded');
    onCopied('file');
  };
  const replaceUrl = location.origin + hrefOf('/account/personal/tokens/replace', { token: token.id });
  return (
    <>
      <div className={styles.tools}>
        <VerifyButton
          asked={asked}
          token={token}
          secret={secret}
          onVerified={onVerified}
          onDeleted={onDeleted}
        />
        <Button ref={downloadRef} icon={MORE_ICONS.download} onClick={download}>
          Download .env
        </Button>
        {isInClipboard && <Button onClick={clear}>Clear clipboard</Button>}
        {problem !== '' && <span role="alert">{problem}</span>}
      </div>
      <Disclosure summary="Use it in a tool, hand it over, or delete it">
        <div className={styles.more}>
          <SnippetChooser
            secret={secret}
            onSecretCopied={() => onCopied('clipboard')}
            onOtherCopied={onClipboardReplaced}
          />
          <div className={styles.tools}>
            <CopyButton
              text={handOver({ token, sentence, owner, replaceUrl })}
              label="Copy handover note (no secret)"
              onCopied={onClipboardReplaced}
            />
          </div>
          <WrongPlace token={token} secret={secret} onDeleted={onDeleted} />
        </div>
      </Disclosure>
    </>
  );
}

type WrongPlaceProps = Pick<RevealToolsProps, 'token' | 'secret' | 'onDeleted'>;

function WrongPlace({ token, secret, onDeleted }: WrongPlaceProps) {
  const [question, setQuestion] = useState<'not-asked' | 'asked' | 'declined'>('not-asked');
  const { remove, isPending, problem } = useNewTokenRemoval(token, secret, onDeleted);
  if (question !== 'asked')
    return (
      <div className={styles.tools}>
        <Button
          ref={question === 'declined' ? focusOnArrival : undefined}
          onClick={() => setQuestion('asked')}
        >
          I pasted it in the wrong place
        </Button>
      </div>
    );
  return (
    <Alert
      tone="danger"
      role="alert"
      title="Delete this token?"
      actions={
        <>
          <Button
            ref={focusOnArrival}
            variant="danger"
            icon="trash"
            busy={isPending}
            busyLabel="Deleting…"
            onClick={remove}
          >
            Delete token
          </Button>
          <Button onClick={() => setQuestion('declined')}>Keep token</Button>
        </>
      }
    >
      <p>Whoever can read that place can use the token. Requests with it will fail with 401 at once.</p>
      {problem}
    </Alert>
  );
}

/** The button that had the focus is replaced by the question, or the question by the button. */
function focusOnArrival(button: HTMLButtonElement | null) {
  button?.focus();
}
