// Meter for the limit of 100 active tokens, with advice when it is close or reached.
import {
  ACTIVE_TOKEN_LIMIT,
  ACTIVE_TOKEN_WARNING,
  countsTowardLimit,
  type Token,
} from '../../domain/token.ts';
import { Meter } from '../../ui/meter.tsx';
import { lazyPart } from '../problems/lazy-part.tsx';

const LimitAdvice = lazyPart(() => import('./limit-advice.tsx').then(module => module.LimitAdvice));

type LimitMeterProps = { readonly tokens: readonly Token[]; readonly now: Date };

export function LimitMeter({ tokens, now }: LimitMeterProps) {
  const active = tokens.filter(token => countsTowardLimit(token, now)).length;
  const isClose = active >= ACTIVE_TOKEN_WARNING;
  return (
    <>
      <Meter
        label="Tokens in use"
        text={`${active} of ${ACTIVE_TOKEN_LIMIT} active`}
        value={active}
        max={ACTIVE_TOKEN_LIMIT}
        tone={active >= ACTIVE_TOKEN_LIMIT ? 'danger' : isClose ? 'warning' : 'info'}
      />
      {isClose && <LimitAdvice active={active} />}
    </>
  );
}
