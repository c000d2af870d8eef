// Header of the create page: who the token is for, its account, and the meter for user tokens.
import type { Token } from '../../../domain/token.ts';
import type { Account } from '../../../domain/user.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { activeCount } from '../active-count.ts';
import { LimitAlert, LimitMeter } from '../limit-meter.tsx';
import styles from './create-page.module.css';
import type { FormValues } from './form-values.ts';

type CreateIntroProps = {
  readonly type: FormValues['type'];
  /** `null` while loading. */
  readonly account: Account | null;
  /** The user's own tokens. */
  readonly tokens: readonly Token[];
  readonly now: Date;
};

export function CreateIntro({ type, account, tokens, now }: CreateIntroProps) {
  const active = activeCount(tokens, now);
  return (
    <div className={styles.intro}>
      <PageHeader
        title="Create a token"
        description={
          account && (
            <p key={type}>
              {type === 'user' ? 'For you' : 'For CI and other systems'} in the account{' '}
              <strong>
                <ForeignText text={account.name} />
              </strong>
              . Tokens can’t be edited after creation.
            </p>
          )
        }
      />
      {type === 'user' && tokens.length > 0 && (
        <>
          <div className={styles.meter}>
            <LimitMeter active={active} />
          </div>
          <div className={styles.advice}>
            <LimitAlert active={active} tokens={tokens} now={now} />
          </div>
        </>
      )}
    </div>
  );
}
