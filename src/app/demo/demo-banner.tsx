// Banner of mock mode: says that the data is made up, lists the changed settings, and opens the demo settings.
import { useRef, useState } from 'react';
import { lazyPart, usePreload } from '../../features/problems/lazy-part.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './demo-banner.module.css';
import { type DemoControl, type DemoScenario, useScenario } from './demo-control.ts';

const DemoSettings = lazyPart(() => import('./demo-settings.tsx').then(module => module.DemoSettings), {
  problem: ({ onClose }) => onClose,
});

type DemoBannerProps = {
  readonly control: DemoControl;
  /** The parts of the link that are not valid settings. */
  readonly ignored: readonly string[];
};

export function DemoBanner({ control, ignored }: DemoBannerProps) {
  const [open, setOpen] = useState(false);
  const [noticeDismissed, setNoticeDismissed] = useState(ignored.length === 0);
  const scenario = useScenario(control);
  // A used-up count stays visible as 0: if it disappeared, the page would move while somebody clicks.
  const [countsFaults, setCountsFaults] = useState(scenario.faults.length > 0);
  if (scenario.faults.length > 0 && !countsFaults) setCountsFaults(true);
  const changes = changesOf(scenario, countsFaults);
  const settingsRef = useRef<HTMLButtonElement>(null);
  usePreload(DemoSettings);
  const dismiss = () => {
    settingsRef.current?.focus();
    setNoticeDismissed(true);
  };
  const close = () => {
    setOpen(false);
    setCountsFaults(control.read().faults.length > 0);
  };
  return (
    <div className={styles.banner}>
      <p>
        <strong>Demo.</strong> Made&#8209;up data
        <span className={styles.where}> that lives in this browser</span>.
      </p>
      {changes.length > 0 && (
        <ul className={styles.changes} aria-label="Set for this demo">
          {changes.map(change => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <Button ref={settingsRef} size="small" variant="quiet" icon="settings" onClick={() => setOpen(true)}>
        Demo settings
      </Button>
      {!noticeDismissed && <Ignored parts={ignored} onDismiss={dismiss} />}
      {open && <DemoSettings control={control} onClose={close} />}
    </div>
  );
}

/** The settings that differ from the default. The fault count is last, because its width changes. */
function changesOf({ seed, faults, latency, clock }: DemoScenario, countsFaults: boolean): string[] {
  return [
    seed !== 'default' && `data ${seed}`,
    latency !== '0' && `latency ${latency.replace('-', '–')} ms`,
    clock.kind === 'stopped' ? 'clock stopped' : clock.offset !== 0 && 'clock moved',
    countsFaults && `faults ${faults.length}`,
  ].filter(change => change !== false);
}

/** Limits the parts shown, because a link can have any number of them. */
const MAX_SHOWN = 3;

type IgnoredProps = { readonly parts: readonly string[]; readonly onDismiss: () => void };

function Ignored({ parts, onDismiss }: IgnoredProps) {
  const more = parts.length - MAX_SHOWN;
  return (
    <div className={styles.ignored}>
      <Icon name="alert-triangle" />
      <p>
        The link’s{' '}
        {parts.slice(0, MAX_SHOWN).map((part, index) => (
          <span key={part}>
            {index > 0 && ', '}
            <code>{part}</code>
          </span>
        ))}
        {more > 0 && ` and ${more} more`} could not be followed and {parts.length === 1 ? 'was' : 'were'}{' '}
        ignored.
      </p>
      <IconButton icon="x" label="Dismiss" onClick={onDismiss} />
    </div>
  );
}
