// Meter for the limit of 100 active tokens, and advice when it is close or reached.
import { ACTIVE_TOKEN_LIMIT, type Token } from '../../domain/token.ts';
import { Meter } from '../../ui/meter.tsx';
import { lazyPart } from '../problems/lazy-part.tsx';
import { isNearLimit } from './active-count.ts';
import styles from './limit-meter.module.css';

const Alert = lazyPart(() => import('./limit-advice.tsx').then(module => module.LimitAlert));

type LimitLineProps = {
  readonly active: number;
  /** Shown instead if there is nothing to advise. */
  readonly usual: string;
};

const Line = lazyPart<LimitLineProps>(() => import('./limit-advice.tsx').then(module => module.LimitLine), {
  loading: ({ usual }) => usual,
  problem: ({ usual }) => ({ instead: usual }),
});

export function LimitMeter({ active }: { readonly active: number }) {
  const tone = active >= ACTIVE_TOKEN_LIMIT ? 'danger' : isNearLimit(active) ? 'warning' : 'info';
  return (
    <div className={styles.meter}>
      <Meter
        label="Active tokens"
        text={`${active} of ${ACTIVE_TOKEN_LIMIT} active`}
        value={active}
        max={ACTIVE_TOKEN_LIMIT}
        tone={tone}
      />
    </div>
  );
}

/** @param props.tokens the user's own ones, of which it says which to delete. */
export function LimitAlert(props: {
  readonly active: number;
  readonly tokens: readonly Token[];
  readonly now: Date;
}) {
  return isNearLimit(props.active) && <Alert {...props} />;
}

/** The advice in the place of the page's introduction, so that the list keeps its place. */
export function LimitLine(props: LimitLineProps) {
  return isNearLimit(props.active) ? <Line {...props} /> : props.usual;
}
