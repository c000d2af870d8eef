// A read-only value with a Copy button. It says "Copied" only after the clipboard accepted the value.
import { type ClipboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import type { ButtonVariant } from './button-class.ts';
import { classNames } from './class-names.ts';
import styles from './copy-field.module.css';
import { fitHeight } from './fit-height.ts';
import control from './form/control.module.css';
import { emptyField } from './form/use-secret-field.ts';
import { Icon } from './icon.tsx';
import { useAnnounce } from './live-region.tsx';
import { MORE_ICONS } from './more-icons.ts';
import { writeClipboard } from './write-clipboard.ts';

interface CopyFieldProps {
  label: string;
  /** A secret is revealed to its field only: React would keep it as a property longer than it is shown. */
  value: string | { reveal: () => string };
  /** Called after a successful write, or after the user copied the whole value by keyboard or menu. */
  onCopied?: ((how: 'button' | 'manual') => void) | undefined;
  copyButtonRef?: RefObject<HTMLButtonElement | null> | undefined;
  copyLabel?: string | undefined;
  /** Use `primary` if copying is the main action of the view. Default: `secondary`. */
  copyVariant?: ButtonVariant | undefined;
  id?: string | undefined;
}

const blocked =
  'Copying was blocked by the browser. The text is selected: press Ctrl+C (⌘C on a Mac) to copy it.';

// On a narrow screen, a single line cuts off a value longer than this.
const maxSingleLine = 30;

export function CopyField({
  label,
  value,
  onCopied,
  copyButtonRef,
  copyLabel = 'Copy',
  copyVariant,
  id,
}: CopyFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const fieldRef = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'blocked'>('none');
  const announce = useAnnounce();
  const isSecret = typeof value !== 'string';
  const read = () => (isSecret ? value.reveal() : value);

  useLayoutEffect(() => {
    const field = fieldRef.current;
    if (!field) return;
    if (typeof value !== 'string') field.value = value.reveal();
    const stopFitting = fitHeight(field);
    return () => {
      stopFitting();
      if (typeof value !== 'string') emptyField(field);
    };
  }, [value]);

  const report = (next: 'copied' | 'blocked') => {
    setOutcome(next);
    announce(next === 'copied' ? 'Copied' : blocked);
  };

  const copy = async () => {
    if (!(await writeClipboard(read()))) {
      fieldRef.current?.focus();
      fieldRef.current?.select();
      report('blocked');
      return;
    }
    report('copied');
    onCopied?.('button');
  };

  const noticeManualCopy = ({
    currentTarget: field,
  }: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (field.selectionStart !== 0 || field.selectionEnd !== field.value.length) return;
    report('copied');
    onCopied?.('manual');
  };

  const Control = read().length > maxSingleLine ? 'textarea' : 'input';
  return (
    <div className={styles.field}>
      <div className={styles.row}>
        <label htmlFor={fieldId} className={styles.label}>
          {label}
        </label>
        {/* Before the value in the DOM, so that Tab reaches it first. */}
        <Button ref={copyButtonRef} size="small" variant={copyVariant} icon={MORE_ICONS.copy} onClick={copy}>
          {copyLabel}
        </Button>
      </div>
      <Control
        ref={fieldRef}
        id={fieldId}
        className={classNames(control.control, styles.value)}
        {...(isSecret ? {} : { value })}
        readOnly
        translate="no"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        {...(Control === 'textarea' && { rows: 1 })}
        spellCheck={false}
        aria-describedby={outcome === 'none' ? undefined : `${fieldId}-outcome`}
        onFocus={event => event.currentTarget.select()}
        onCopy={noticeManualCopy}
      />
      {outcome !== 'none' && (
        <p id={`${fieldId}-outcome`} className={styles[outcome]}>
          <Icon name={outcome === 'copied' ? 'check-circle' : 'alert-triangle'} />
          <span>{outcome === 'copied' ? 'Copied' : blocked}</span>
        </p>
      )}
    </div>
  );
}
