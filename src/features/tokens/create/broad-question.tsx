// Asks once before a broad token is created: why it is broad, and what would be narrower.
import { useId, useRef } from 'react';
import { BROAD_WORDS, type BroadReason } from '../../../domain/least/broad-token.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import styles from './create-page.module.css';
import type { FormValues } from './form-values.ts';
import type { NarrowerPreset } from './least/narrower-presets.ts';
import { PresetOffer } from './least/preset-offer.tsx';

/** What to choose instead, and the field for it. */
const NARROWER: Readonly<Record<BroadReason, { readonly action: string; readonly field: keyof FormValues }>> =
  {
    global: { action: 'Choose other scopes', field: 'scopes' },
    'all-services': { action: 'Limit services', field: 'access' },
    'never-expires': { action: 'Set an expiry', field: 'expiration' },
    'tls-management': { action: 'Remove TLS management', field: 'tlsManagement' },
  };

type BroadQuestionProps = {
  readonly reasons: readonly BroadReason[];
  /** Presets that would make it narrower. */
  readonly presets: readonly NarrowerPreset[];
  readonly onCreate: () => void;
  /** @param field gets the focus. */
  readonly onChange: (field: keyof FormValues) => void;
  readonly onPreset: (preset: NarrowerPreset) => void;
  readonly onCancel: () => void;
};

export function BroadQuestion(props: BroadQuestionProps) {
  const { reasons, presets, onCreate, onChange, onPreset, onCancel } = props;
  const id = useId();
  const backRef = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      role="alertdialog"
      title="Create a broad token?"
      describedBy={id}
      initialFocus={backRef}
      onRequestClose={onCancel}
      footer={
        <>
          <Button variant="primary" onClick={onCreate}>
            Create broad token
          </Button>
          <Button ref={backRef} onClick={onCancel}>
            Back to form
          </Button>
        </>
      }
    >
      <p id={id}>If this token leaks, more is at risk than most uses need:</p>
      <ul className={styles.broad}>
        {reasons.map(reason => (
          <li key={reason}>
            <span>{BROAD_WORDS[reason]}</span>
            <Button size="small" onClick={() => onChange(NARROWER[reason].field)}>
              {NARROWER[reason].action}
            </Button>
          </li>
        ))}
      </ul>
      {presets.length > 0 && (
        <>
          <p>A preset may be enough:</p>
          <ul className={styles.broad} aria-label="Narrower presets">
            {presets.map(preset => (
              <li key={preset.id}>
                <PresetOffer id={preset.id} onUse={() => onPreset(preset)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
