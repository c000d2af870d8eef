// Meter for the limit of 100 active tokens, with advice when it is close or reached.
import {
  ACTIVE_TOKEN_LIMIT,
  ACTIVE_TOKEN_WARNING,
  countsTowardLimit,
  type Token,
} from '../../domain/token.ts';
import { Alert } from '../../ui/alert.tsx';
import { Meter } from '../../ui/meter.tsx';

type LimitMeterProps = { readonly tokens: readonly Token[]; readonly now: Date };

export function LimitMeter({ tokens, now }: LimitMeterProps) {
  const active = tokens.filter(token => countsTowardLimit(token, now)).length;
  const full = active >= ACTIVE_TOKEN_LIMIT;
  const tone = full ? 'danger' : active >= ACTIVE_TOKEN_WARNING ? 'warning' : 'info';
  return (
    <>
      <Meter
        label="Tokens in use"
        text={`${active} of ${ACTIVE_TOKEN_LIMIT} active`}
        value={active}
        max={ACTIVE_TOKEN_LIMIT}
        tone={tone}
      />
      {full && (
        <Alert
          tone="danger"
          title={`You have ${ACTIVE_TOKEN_LIMIT} active tokens, as many as one user may have.`}
        >
          Before you can create another, delete one that is no longer needed: sort by last use to find it.
          Expired tokens and browser sessions do not count.
        </Alert>
      )}
      {!full && active >= ACTIVE_TOKEN_WARNING && (
        <Alert tone="warning" title={`${ACTIVE_TOKEN_LIMIT - active} more can be created.`}>
          One user may have {ACTIVE_TOKEN_LIMIT} active tokens. Delete those that are no longer needed in
          time.
        </Alert>
      )}
    </>
  );
}
