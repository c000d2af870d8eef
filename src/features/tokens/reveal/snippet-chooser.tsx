// How to bring the secret into other tools. The screen shows a placeholder in its place.
import { useId, useState } from 'react';
import type { Secret } from '../../../domain/secret.ts';
import { PLACEHOLDER, SNIPPETS } from '../../../domain/snippets.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { MORE_ICONS } from '../../../ui/more-icons.ts';
import { writeClipboard } from '../../../ui/write-clipboard.ts';
import styles from './reveal.module.css';

type SnippetChooserProps = {
  readonly secret: Secret;
  /** The copied text contained the secret. */
  readonly onSecretCopied: () => void;
  /** The copied text did not contain it. */
  readonly onOtherCopied: () => void;
};

const BLOCKED = 'Copying was blocked by the browser.';

export function SnippetChooser({ secret, onSecretCopied, onOtherCopied }: SnippetChooserProps) {
  const id = useId();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState(0);
  const [outcome, setOutcome] = useState('');
  const snippet = SNIPPETS[chosen];
  if (snippet === undefined) return null;
  const copy = async () => {
    const isCopied = await writeClipboard(snippet.text(secret.reveal()));
    const words = isCopied ? 'Copied' : BLOCKED;
    setOutcome(words);
    announce(words);
    if (isCopied) (snippet.containsSecret ? onSecretCopied : onOtherCopied)();
  };
  return (
    <div className={styles.snippets}>
      <Field id={id} label="Use it in">
        {control => (
          <Select
            {...control}
            value={chosen}
            onChange={event => {
              setChosen(Number(event.target.value));
              setOutcome('');
            }}
          >
            {SNIPPETS.map(({ label }, index) => (
              <option key={label} value={index}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <pre className={styles.code} translate="no">
        <code key={chosen}>{snippet.text(PLACEHOLDER)}</code>
      </pre>
      <p className={styles.note} key={snippet.note}>
        {snippet.note}
      </p>
      <div className={styles.tools}>
        <Button size="small" icon={MORE_ICONS.copy} onClick={copy}>
          Copy snippet
        </Button>
        <span key={outcome}>{outcome}</span>
      </div>
    </div>
  );
}
