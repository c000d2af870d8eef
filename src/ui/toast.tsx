// Short messages that disappear by themselves. Not for errors that need a response, and not for secrets.
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { useAnnounce } from './live-region.tsx';
import styles from './toast.module.css';
import tones from './tone.module.css';
import { toneIcons } from './tone.ts';

export interface ToastMessage {
  message: string;
  /** The message with elements in it, such as for names. */
  shown?: ReactNode;
  tone?: 'info' | 'success' | 'warning' | undefined;
  /** It has been heard already, such as from the title of a dialog, so it is shown only. */
  isHeard?: boolean | undefined;
}

type ShowToast = (toast: ToastMessage) => void;
type Shown = ToastMessage & { id: number };

const visibleForMs = 8000;
const maxVisible = 3;

const ToastContext = createContext<ShowToast>(() => {});

export function useToast(): ShowToast {
  return use(ToastContext);
}

/** Requires a LiveRegionProvider above it, which announces the messages. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const nextId = useRef(0);
  const announce = useAnnounce();

  const show = useCallback<ShowToast>(
    toast => {
      nextId.current += 1;
      const shown = { ...toast, id: nextId.current };
      setToasts(before => [...before, shown].slice(-maxVisible));
      if (!toast.isHeard) announce(toast.message);
    },
    [announce],
  );
  const dismiss = useCallback(
    (id: number) => setToasts(before => before.filter(toast => toast.id !== id)),
    [],
  );

  return (
    <ToastContext value={show}>
      {children}
      {toasts.length > 0 && (
        <section aria-label="Notifications">
          <ul className={styles.stack}>
            {toasts.map(toast => (
              <Toast key={toast.id} toast={toast} onDismiss={dismiss} />
            ))}
          </ul>
        </section>
      )}
    </ToastContext>
  );
}

function Toast({ toast, onDismiss }: { toast: Shown; onDismiss: (id: number) => void }) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const previousFocus = useRef<EventTarget>(null);
  const { id, message, shown = message, tone = 'info' } = toast;
  const paused = hovered || focused;

  useEffect(() => {
    if (paused) return;
    const timer = setTimeout(() => onDismiss(id), visibleForMs);
    return () => clearTimeout(timer);
  }, [paused, id, onDismiss]);

  const dismiss = () => {
    if (previousFocus.current instanceof HTMLElement) previousFocus.current.focus();
    onDismiss(id);
  };

  return (
    <li
      className={classNames(styles.toast, tones[tone])}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocus={event => {
        previousFocus.current = event.relatedTarget;
        setFocused(true);
      }}
      onBlur={() => setFocused(false)}
    >
      <Icon name={toneIcons[tone]} />
      <p className={styles.message}>{shown}</p>
      <IconButton icon="x" label={`Dismiss: ${message}`} onClick={dismiss} />
    </li>
  );
}
