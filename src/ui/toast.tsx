// Quiet confirmations that leave by themselves. Never for errors that need an answer, never for secrets.
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { useAnnounce } from './live-region.tsx';
import styles from './toast.module.css';

export interface ToastMessage {
  message: string;
  tone?: 'neutral' | 'success' | 'warning' | undefined;
}

type ShowToast = (toast: ToastMessage) => void;
type Shown = ToastMessage & { id: number };

const visibleFor = 8000;
const mostAtOnce = 3;
const icons = { neutral: 'info', success: 'check-circle', warning: 'alert-triangle' } as const;

const ToastContext = createContext<ShowToast>(() => {});

export function useToast(): ShowToast {
  return use(ToastContext);
}

/** Must stand inside LiveRegionProvider, which does the announcing. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const nextId = useRef(0);
  const announce = useAnnounce();

  const show = useCallback<ShowToast>(
    toast => {
      nextId.current += 1;
      const shown = { ...toast, id: nextId.current };
      setToasts(before => [...before, shown].slice(-mostAtOnce));
      announce(toast.message);
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
        <section aria-label="Notifications" className={styles.stack}>
          {toasts.map(toast => (
            <Toast key={toast.id} toast={toast} onDismiss={dismiss} />
          ))}
        </section>
      )}
    </ToastContext>
  );
}

function Toast({ toast, onDismiss }: { toast: Shown; onDismiss: (id: number) => void }) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const cameFrom = useRef<EventTarget>(null);
  const { id, message, tone = 'neutral' } = toast;
  const paused = hovered || focused;

  useEffect(() => {
    if (paused) return;
    const timer = setTimeout(() => onDismiss(id), visibleFor);
    return () => clearTimeout(timer);
  }, [paused, id, onDismiss]);

  const dismiss = () => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    onDismiss(id);
  };

  return (
    <div
      className={classNames(styles.toast, styles[tone])}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocus={event => {
        cameFrom.current = event.relatedTarget;
        setFocused(true);
      }}
      onBlur={() => setFocused(false)}
    >
      <Icon name={icons[tone]} />
      <p className={styles.message}>{message}</p>
      <IconButton icon="x" label="Dismiss" onClick={dismiss} />
    </div>
  );
}
