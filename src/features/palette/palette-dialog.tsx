// The command palette: one box that finds pages, tokens, people, services and actions, and identifies what is pasted.
import {
  type ChangeEvent,
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { looksLikeSecret } from '../../domain/secret-shape.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { emptyField, useSecretField } from '../../ui/form/use-secret-field.ts';
import { Icon } from '../../ui/icon.tsx';
import { useDebouncedAnnouncement } from '../../ui/use-debounced-announcement.ts';
import type { PaletteGroup } from './entry.ts';
import styles from './palette.module.css';
import { PaletteOptions } from './palette-options.tsx';

type PaletteDialogProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Called with a text that looks like a secret. It is in the box no more. */
  readonly onSecret: (text: string) => void;
  readonly groups: readonly PaletteGroup[];
  /** What is still being loaded, or was not found. */
  readonly remark: string | null;
  readonly onClose: () => void;
};

const MAX_LENGTH = 2000;

export function PaletteDialog(props: PaletteDialogProps) {
  const { text, onText, onSecret, groups, remark, onClose } = props;
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  useSecretField(inputRef);
  const [activeId, setActiveId] = useState<string | null>(null);
  const entries = groups.flatMap(group => group.entries);
  const active = entries.find(entry => entry.id === activeId) ?? entries[0];
  const optionId = (entryId: string) => `${id}-${entryId}`;
  const count = entries.length === 1 ? '1 result' : `${entries.length} results`;
  useDebouncedAnnouncement(text === '' ? '' : (remark ?? count));

  // Before the browser puts it into the field, so that it is never readable.
  const intercept = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    const pasted = data.getData('text');
    if (!looksLikeSecret(pasted)) return;
    event.preventDefault();
    onSecret(pasted);
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const typed = event.target.value;
    setActiveId(null);
    if (!looksLikeSecret(typed)) return onText(typed);
    emptyField(event.target);
    onSecret(typed);
  };
  const move = (step: number) => {
    const at = active ? entries.indexOf(active) : -1;
    const next = entries.at((at + step) % entries.length);
    if (!next) return;
    setActiveId(next.id);
    document.getElementById(optionId(next.id))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') active?.run();
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title="Search or identify" size="large" initialFocus={inputRef} onRequestClose={onClose}>
      <div className={styles.box}>
        <Icon name="search" />
        <input
          ref={inputRef}
          className={styles.input}
          type="text"
          role="combobox"
          aria-label="Search or identify"
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(active.id)}
          aria-describedby={`${id}-hint`}
          placeholder="Name, ID, error line, IP address, client or secret"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={MAX_LENGTH}
          value={text}
          onChange={change}
          onPaste={event => intercept(event, event.clipboardData)}
          onDrop={event => intercept(event, event.dataTransfer)}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteOptions
        id={`${id}-list`}
        groups={groups}
        activeId={active?.id ?? null}
        optionId={optionId}
        onActive={setActiveId}
      />
      {remark !== null && (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      )}
      <p id={`${id}-hint`} className={styles.hint}>
        Paste an ID or an error line to find its token, or a secret to learn whose it is. A secret is hidden
        at once.
      </p>
    </Dialog>
  );
}
