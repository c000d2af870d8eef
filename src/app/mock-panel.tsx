// The panel of the mock: who one is, which data, what fails, how slowly, and what time it is.
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { signIn } from '../api/sign-in.ts';
import { useDemoAccess } from '../features/session/demo-users.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/form/field.tsx';
import { Select } from '../ui/form/select.tsx';
import { useToast } from '../ui/toast.tsx';
import styles from './mock-banner.module.css';
import { ClockControl } from './mock-clock.tsx';
import type { MockControl, MockScenario } from './mock-control.ts';
import { FaultControl } from './mock-faults.tsx';

type MockPanelProps = { readonly control: MockControl; readonly onClose: () => void };

export function MockPanel({ control, onClose }: MockPanelProps) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const demo = useDemoAccess();
  const [scenario, setScenario] = useState(control.read);
  const { seeds, endpoints, faultKinds, latencies } = control.options;

  const change = (patch: Partial<MockScenario>) => {
    control.write(patch);
    setScenario(control.read());
  };
  // Other data has other users and no session of ours: begin where one begins.
  const startOver = () => location.assign('/');

  const become = async (login: string) => {
    const user = demo?.users.find(each => each.login === login);
    if (!demo || !user) return;
    try {
      await signIn({ login, password: demo.password, code: user.twoFactor ? demo.code : null });
      queryClient.clear();
      onClose();
      await router.navigate({ to: '/account/personal/tokens', ignoreBlocker: true });
    } catch {
      toast({ message: `Could not sign in as ${login}. A fault may be set.`, tone: 'warning' });
    }
  };

  return (
    <Dialog title="Demo settings" onRequestClose={onClose} footer={<Button onClick={onClose}>Done</Button>}>
      <div className={styles.panel}>
        <Field id="mock-user" label="Sign in as">
          {field => (
            <Select {...field} value="" onChange={event => become(event.target.value)}>
              <option value="">Choose a user…</option>
              {demo?.users.map(user => (
                <option key={user.login} value={user.login}>
                  {user.login} ({user.about})
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="mock-seed" label="Data" hint="Choosing other data starts it afresh and signs you out.">
          {field => (
            <Select
              {...field}
              value={scenario.seed}
              onChange={event => {
                change({ seed: event.target.value });
                startOver();
              }}
            >
              {seeds.map(seed => (
                <option key={seed}>{seed}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="mock-latency" label="Latency">
          {field => (
            <Select
              {...field}
              value={scenario.latency}
              onChange={event => change({ latency: event.target.value })}
            >
              {[...new Set([...latencies, scenario.latency])].map(latency => (
                <option key={latency} value={latency}>
                  {latency} ms
                </option>
              ))}
            </Select>
          )}
        </Field>
        <FaultControl
          faults={scenario.faults}
          endpoints={endpoints}
          kinds={faultKinds}
          onChange={faults => change({ faults })}
        />
        <ClockControl clock={scenario.clock} onChange={clock => change({ clock })} />
        <div>
          <Button
            variant="danger"
            icon="refresh"
            onClick={() => {
              control.reset();
              startOver();
            }}
          >
            Reset demo data
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
