// Banner of mock mode: says that the data is made up, lists the changed settings, and opens the demo settings.
import { type ReactNode, useRef, useState } from 'react';
import { lazyPart, usePreload } from '../../features/problems/lazy-part.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MORE_ICONS } from '../../ui/more-icons.ts';
import styles from './demo-banner.module.css';
import { type DemoControl, type DemoScenario, useIsSaved, useScenario } from './demo-control.ts';

const DemoSettings = lazyPart(() => import('./demo-settings.tsx').then(module => module.DemoSettings), {
  problem: ({ onClose }) => onClose,
});

type DemoBannerProps = {
  readonly control: DemoControl;
  /** The parts of the link that are not valid settings. */
  readonly ignored: readonly string[];
  /** What was stored but could not be read. */
  readonly setAside: readonly ('settings' | 'data')[];
};

export function DemoBanner({ control, ignored, setAside }: DemoBannerProps) {
  const [open, setOpen] = useState(false);
  const [notices, setNotices] = useState(() => noticesOf(ignored, setAside));
  const isSaved = useIsSaved(control);
  const scenario = useScenario(control);
  // A used-up count stays visible as 0: if it disappeared, the page would move while somebody clicks.
  const [countsFaults, setCountsFaults] = useState(scenario.faults.length > 0);
  if (scenario.faults.length > 0 && !countsFaults) setCountsFaults(true);
  const changes = changesOf(scenario, countsFaults);
  const settingsRef = useRef<HTMLButtonElement>(null);
  usePreload(DemoSettings);
  const dismiss = (key: Notice['key']) => {
    settingsRef.current?.focus();
    setNotices(notices.filter(notice => notice.key !== key));
  };
  const close = () => {
    setOpen(false);
    setCountsFaults(control.read().faults.length > 0);
  };
  return (
    <section aria-label="Demo" className={styles.banner}>
      <p>
        <strong>Demo.</strong> Sample data
        <span className={styles.where}>, stored in this browser</span>.
      </p>
      {changes.length > 0 && (
        <ul className={styles.changes} aria-label="Changed demo settings">
          {changes.map(change => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <Button
        ref={settingsRef}
        size="small"
        variant="quiet"
        icon={MORE_ICONS.settings}
        onClick={() => setOpen(true)}
      >
        Demo settings
      </Button>
      {notices.map(({ key, text, dismissLabel }) => (
        <div key={key} className={styles.notice}>
          <Icon name="alert-triangle" />
          <p>{text}</p>
          <IconButton icon="x" label={dismissLabel} onClick={() => dismiss(key)} />
        </div>
      ))}
      {/* Always there, so that a screen reader notices what appears in it. */}
      <div role="status" className={styles.status}>
        {!isSaved && (
          <div className={styles.notice}>
            <Icon name="alert-triangle" />
            <p>
              The browser’s storage is full or blocked, so changes are no longer saved. They are lost when you
              reload, and other tabs don’t show them. To free space, reset the demo data in the demo settings.
            </p>
          </div>
        )}
      </div>
      {open && <DemoSettings control={control} onClose={close} />}
    </section>
  );
}

/** The settings that differ from the default. The fault count is last, because its width changes. */
function changesOf({ seed, faults, latency, clock }: DemoScenario, countsFaults: boolean): string[] {
  return [
    seed !== 'default' && `data ${seed}`,
    latency !== '0' && `latency ${latency.replace('-', '–')} ms`,
    clock.kind === 'stopped' ? 'clock stopped' : clock.offset !== 0 && 'clock changed',
    countsFaults && `faults ${faults.length}`,
  ].filter(change => change !== false);
}

type Notice = {
  readonly key: 'ignored' | 'set aside';
  readonly text: ReactNode;
  readonly dismissLabel: string;
};

function noticesOf(ignored: DemoBannerProps['ignored'], setAside: DemoBannerProps['setAside']): Notice[] {
  const notices: Notice[] = [];
  if (ignored.length > 0)
    notices.push({
      key: 'ignored',
      text: <Ignored parts={ignored} />,
      dismissLabel: 'Dismiss the warning about the link',
    });
  if (setAside.length > 0)
    notices.push({
      key: 'set aside',
      text: setAsideText(setAside),
      dismissLabel: 'Dismiss the warning about stored data',
    });
  return notices;
}

function setAsideText(setAside: DemoBannerProps['setAside']): string {
  const settings =
    setAside.includes('settings') && 'The stored demo settings could not be read and were reset.';
  const data =
    setAside.includes('data') && 'Stored changes to the demo data could not be read and were ignored.';
  const where = 'A copy is kept in this browser’s storage under “token-console.mock.unreadable”.';
  return [settings, data, where].filter(text => text !== false).join(' ');
}

/** Limits the parts shown, because a link can have any number of them. */
const MAX_SHOWN = 3;

function Ignored({ parts }: { readonly parts: readonly string[] }) {
  const more = parts.length - MAX_SHOWN;
  return (
    <>
      {parts.length === 1 ? 'This part' : 'These parts'} of the link {parts.length === 1 ? 'was' : 'were'}{' '}
      ignored:{' '}
      {parts.slice(0, MAX_SHOWN).map((part, index) => (
        <span key={part}>
          {index > 0 && ', '}
          <code>{part}</code>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}.
    </>
  );
}
