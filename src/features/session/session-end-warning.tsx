// The warning that the session is about to end, with the way to continue.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SessionEnd } from '../../domain/session-end.ts';
import { sessionEndWords } from '../../domain/session-end-words.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { useFocusHandover } from '../../ui/use-focus-handover.ts';
import { useNavigation } from '../navigation/use-navigation.ts';
import { RenewalDialog } from './renewal-dialog.tsx';
import styles from './session-end-warning.module.css';

export function SessionEndWarning({ end }: { readonly end: SessionEnd }) {
  const ref = useRef<HTMLElement>(null);
  const [isRenewing, setRenewing] = useState(false);
  const { go, address } = useNavigation();
  const { title, advice } = sessionEndWords(end);
  useFocusHandover(ref);
  useEndAnnouncement(`${title} ${advice}`, end.minutesLeft);
  return (
    <section ref={ref} aria-label="Session expiry" className={styles.warning}>
      <Alert
        tone="warning"
        title={title}
        actions={
          end.offer === 'renewal' ? (
            <Button onClick={() => setRenewing(true)}>Stay signed in</Button>
          ) : (
            // Unsaved input is kept as a draft, as when a session ends.
            <Button onClick={() => go('/sign-in', { search: { from: address().href }, force: true })}>
              Sign in with another token
            </Button>
          )
        }
      >
        {advice}
      </Alert>
      {isRenewing && <RenewalDialog onClose={() => setRenewing(false)} />}
    </section>
  );
}

/** Announces the warning when it appears, in the last minute and at the end, and not every minute. */
function useEndAnnouncement(words: string, minutesLeft: number) {
  const announce = useAnnounce();
  const tell = useEffectEvent((minutes: number) => announce(words, minutes > 1 ? 'polite' : 'assertive'));
  const stage = Math.min(minutesLeft, 2);
  useEffect(() => tell(stage), [stage]);
}
