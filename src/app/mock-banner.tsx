// Says that the data is made up, and opens the panel that sets the scenario.
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './mock-banner.module.css';
import type { MockControl } from './mock-control.ts';

const MockPanel = lazy(() => import('./mock-panel.tsx').then(module => ({ default: module.MockPanel })));

export function MockBanner({ control }: { readonly control: MockControl }) {
  const [open, setOpen] = useState(false);
  const { seed, faults, latency, clock } = control.read();
  const changes = [
    seed !== 'default' && `data “${seed}”`,
    faults.length > 0 && (faults.length === 1 ? '1 fault' : `${faults.length} faults`),
    latency !== '0' && `${latency} ms latency`,
    clock.kind === 'stopped' ? 'stopped clock' : clock.offset !== 0 && 'moved clock',
  ].filter(part => part !== false);
  return (
    <div className={styles.banner}>
      <p>
        <strong>Demo.</strong> Made-up data that lives in this browser. {changes.join(', ')}
      </p>
      <Button size="small" variant="quiet" icon="settings" onClick={() => setOpen(true)}>
        Demo settings
      </Button>
      {open && (
        <Suspense>
          <MockPanel control={control} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
