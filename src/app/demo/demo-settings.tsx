// The "Demo settings" dialog: user, data, latency, faults, clock, and a link to the scenario.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readSessionKey } from '../../api/session-key.ts';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/form/field.tsx';
import { Select } from '../../ui/form/select.tsx';
import { ClockSettings } from './clock-settings.tsx';
import { type DemoControl, useScenario } from './demo-control.ts';
import styles from './demo-settings.module.css';
import { FaultSettings } from './fault-settings.tsx';
import { LatencySettings } from './latency-settings.tsx';
import { SignInAs } from './sign-in-as.tsx';
import { UseSettings } from './use-settings.tsx';

type DemoSettingsProps = { readonly control: DemoControl; readonly onClose: () => void };

export function DemoSettings({ control, onClose }: DemoSettingsProps) {
  const scenario = useScenario(control);
  // Ask the mock, because the console's own requests may be set to fail.
  const { data: login = null } = useQuery({
    queryKey: ['demo', 'login'],
    queryFn: () => {
      const key = readSessionKey();
      return key === null ? null : control.loginOf(key);
    },
    staleTime: 0,
    gcTime: 0,
  });

  return (
    <Dialog
      title="Demo settings"
      size="large"
      onRequestClose={onClose}
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <div className={styles.panel}>
        <section className={styles.section} aria-label="User and data">
          <SignInAs login={login} onDone={onClose} />
          <DataSettings key={scenario.seed} control={control} seed={scenario.seed} login={login} />
        </section>
        <LatencySettings control={control} latency={scenario.latency} />
        <FaultSettings control={control} faults={scenario.faults} />
        <ClockSettings control={control} clock={scenario.clock} />
        <UseSettings control={control} />
        <section className={styles.section} aria-label="Link">
          <CopyField
            label="Link to this scenario"
            copyLabel="Copy link"
            value={control.linkTo(location.href, login)}
          />
          <p className={styles.remark}>
            {`Opens this page with these settings${login === null ? '' : `, signed in as ${login}`}. Opening it resets the demo data.`}
          </p>
        </section>
      </div>
    </Dialog>
  );
}

type DataSettingsProps = {
  readonly control: DemoControl;
  readonly seed: string;
  readonly login: string | null;
};

function DataSettings({ control, seed, login }: DataSettingsProps) {
  const [chosen, setChosen] = useState(seed);
  return (
    <>
      <div className={styles.choice}>
        <Field id="demo-seed" label="Data">
          {field => (
            <Select {...field} value={chosen} onChange={event => setChosen(event.target.value)}>
              {control.options.seeds.map(each => (
                <option key={each}>{each}</option>
              ))}
            </Select>
          )}
        </Field>
        <Button
          icon="refresh"
          // The session belongs to the old data, so the link resets the data and signs in again.
          onClick={() => location.replace(control.linkTo(location.href, login, chosen))}
        >
          {chosen === seed ? 'Reset demo data' : 'Use this data'}
        </Button>
      </div>
      <p className={styles.remark}>This discards everything that was created or deleted.</p>
    </>
  );
}
