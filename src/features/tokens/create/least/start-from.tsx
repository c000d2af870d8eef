// Fills in the form from a preset, or from what the token should do.
import { useState } from 'react';
import { PRESET_IDS, PRESETS, type PresetId } from '../../../../domain/least/presets.ts';
import {
  type Creator,
  type Least,
  leastFor,
  TASK_IDS,
  TASKS,
  type TaskId,
} from '../../../../domain/least/tasks.ts';
import { lowerRole } from '../../../../domain/role.ts';
import { SCOPE_LABELS } from '../../../../domain/scope.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { Checkbox, ChoiceGroup } from '../../../../ui/form/choices.tsx';
import { useAnnounce } from '../../../../ui/live-region.tsx';
import { useTimeZone } from '../../../../ui/time-zone.tsx';
import type { FormValues } from '../form-values.ts';
import { tokenPolicy } from '../token-policy.ts';
import { useFillForm } from '../use-fill-form.ts';
import { valuesOfLeast, valuesOfPreset } from './link-parameters.ts';
import styles from './start-from.module.css';

type StartFromProps = { readonly creator: Creator; readonly now: Date };

export function StartFrom({ creator, now }: StartFromProps) {
  const fill = useFill();
  return (
    <div className={styles.start}>
      <Disclosure summary="Start from a preset">
        <ul className={styles.presets} aria-label="Presets">
          {PRESET_IDS.map(id => (
            <li key={id}>
              <PresetChoice id={id} creator={creator} now={now} onFill={fill} />
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary="Start from what the token should do">
        <TaskChooser creator={creator} onFill={fill} />
      </Disclosure>
    </div>
  );
}

type Fill = (values: Partial<FormValues>, from: string) => void;

function useFill(): Fill {
  const fill = useFillForm();
  const announce = useAnnounce();
  return (values, from) => {
    fill(values);
    announce(`Form filled in from ${from}. Check it before you create the token.`);
  };
}

type PresetChoiceProps = StartFromProps & { readonly id: PresetId; readonly onFill: Fill };

function PresetChoice({ id, creator, now, onFill }: PresetChoiceProps) {
  const timeZone = useTimeZone();
  const { label, can, cannot, tasks } = PRESETS[id];
  const policy = tokenPolicy();
  const least = leastFor(tasks, creator);
  const reasonId = `preset-${id}`;
  return (
    <>
      <div className={styles.preset}>
        <p className={styles.name}>{label}</p>
        <Button
          size="small"
          aria-label={`Use the preset ${label}`}
          aria-describedby={reasonId}
          aria-disabled={least.kind === 'impossible' || undefined}
          onClick={() =>
            least.kind === 'possible' &&
            onFill(valuesOfPreset(id, least, now, timeZone, policy), `“${label}”`)
          }
        >
          Use
        </Button>
      </div>
      <p id={reasonId} className={styles.about}>
        <span>{`${can} ${cannot}`}</span>
        {least.kind === 'impossible' && <strong>{` Not available: ${least.reason}`}</strong>}
      </p>
    </>
  );
}

function TaskChooser({ creator, onFill }: { readonly creator: Creator; readonly onFill: Fill }) {
  const [chosen, setChosen] = useState<readonly TaskId[]>([]);
  const least = chosen.length === 0 ? null : leastFor(chosen, creator);
  return (
    <div className={styles.tasks}>
      <ChoiceGroup id="tasks" legend="What should it do?" layout="columns">
        {TASK_IDS.map(id => (
          <Checkbox
            key={id}
            label={TASKS[id].label}
            checked={chosen.includes(id)}
            onChange={event =>
              setChosen(TASK_IDS.filter(each => (each === id ? event.target.checked : chosen.includes(each))))
            }
          />
        ))}
      </ChoiceGroup>
      <div role="status" className={styles.result}>
        {least?.kind === 'impossible' && <Alert tone="warning">{least.reason}</Alert>}
        {least?.kind === 'possible' && (
          <>
            <p key={wordsOf(least)} className={styles.name}>
              {wordsOf(least)}
            </p>
            <ul className={styles.about}>
              {[...new Set(least.reasons)].map(reason => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            {least.warnings.map(warning => (
              <Alert key={warning} tone="warning">
                {warning}
              </Alert>
            ))}
          </>
        )}
      </div>
      {least?.kind === 'possible' && (
        <div>
          <Button onClick={() => onFill(valuesOfLeast(least), 'these tasks')}>Use the least token</Button>
        </div>
      )}
    </div>
  );
}

/** "An automation token with the engineer role. Scope: Purge full cache." */
function wordsOf({ role, tlsManagement, scopes }: Extract<Least, { kind: 'possible' }>): string {
  const type = role === null ? 'A user token' : `An automation token with the ${lowerRole(role)} role`;
  const labels = scopes.map(scope => SCOPE_LABELS[scope]).join(', ');
  return `${type}${tlsManagement ? ' and TLS management' : ''}. Scope: ${labels}.`;
}
