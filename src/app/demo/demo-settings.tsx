// The "Demo settings" dialog: user, data, latency, faults, clock, and a link to the scenario.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { readSessionKey } from '../../api/session-key.ts';
import { type DemoAccess, useDemoAccess } from '../../features/session/demo-users.ts';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/form/field.tsx';
import { Select } from '../../ui/form/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { HOME } from '../return-path.ts';
import { ClockSettings } from './clock-settings.tsx';
import { type DemoControl, useScenario } from './demo-control.ts';
import styles from './demo-settings.module.css';
import { FaultSettings } from './fault-settings.tsx';
import { LatencySettings } from './latency-settings.tsx';
import { signInAs } from './open-link.ts';

type DemoSettingsProps = { readonly control: DemoControl; readonly onClose: () => void };

export function DemoSettings({ control, onClose }: DemoSettingsProps) {
  const demo = useDemoAccess();
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
  const changeUser = useSignInAs(demo, onClose);
  /** The session belongs to the old data, so this opens a link that resets the data and signs in again. */
  const restart = (seed: string) => location.replace(control.linkTo(location.href, login, seed));

  return (
    <Dialog
      title="Demo settings"
      size="large"
      onRequestClose={onClose}
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <div className={styles.panel}>
        <section className={styles.section} aria-label="User and data">
          <div className={styles.fields}>
            <Field id="demo-user" label="Sign in as">
              {field => (
                <Select {...field} value={login ?? ''} onChange={event => changeUser(event.target.value)}>
                  {login === null && <option value="">Choose a user…</option>}
                  {demo?.users.map(user => (
                    <option key={user.login} value={user.login}>
                      {user.login} ({user.about})
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field id="demo-seed" label="Data">
              {field => (
                <Select {...field} value={scenario.seed} onChange={event => restart(event.target.value)}>
                  {control.options.seeds.map(seed => (
                    <option key={seed}>{seed}</option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
          <p className={styles.remark}>
            Other data, or a reset, starts afresh: what was created or deleted is forgotten.
          </p>
          <div>
            <Button size="small" icon="refresh" onClick={() => restart(scenario.seed)}>
              Reset demo data
            </Button>
          </div>
        </section>
        <LatencySettings control={control} latency={scenario.latency} />
        <FaultSettings control={control} faults={scenario.faults} />
        <ClockSettings control={control} clock={scenario.clock} />
        <section className={styles.section} aria-label="Link">
          <CopyField
            label="Link to this scenario"
            copyLabel="Copy link"
            value={control.linkTo(location.href, login)}
          />
          <p className={styles.remark}>
            Opens this page with all that is set here{login === null ? '' : `, signed in as ${login}`}. Each
            time the data starts afresh.
          </p>
        </section>
      </div>
    </Dialog>
  );
}

function useSignInAs(demo: DemoAccess | null, onDone: () => void) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  return async (login: string) => {
    if (!demo || login === '') return;
    try {
      await signInAs(login, demo);
      queryClient.clear();
      onDone();
      await router.navigate({ to: HOME, ignoreBlocker: true });
    } catch {
      toast({ message: `Could not sign in as ${login}. A fault may be set.`, tone: 'warning' });
    }
  };
}
