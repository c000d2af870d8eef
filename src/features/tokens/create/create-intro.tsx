// Whom the token will be for and in which account, and how many user tokens are left.
import type { Token } from '../../../domain/token.ts';
import type { Account } from '../../../domain/user.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { LimitMeter } from '../limit-meter.tsx';
import type { FormValues } from './form-values.ts';

type CreateIntroProps = {
  readonly type: FormValues['type'];
  /** `null` while it isn't known. */
  readonly account: Account | null;
  /** A person's own. */
  readonly tokens: readonly Token[];
  readonly now: Date;
};

export function CreateIntro({ type, account, tokens, now }: CreateIntroProps) {
  return (
    <>
      <PageHeader
        title="Create a token"
        description={
          account && (
            <>
              {type === 'user' ? 'For you' : 'For machines'}, in the account <strong>{account.name}</strong>
              {type === 'automation' && '; not tied to your user'}. A token cannot be changed later, only
              deleted.
            </>
          )
        }
      />
      {type === 'user' && tokens.length > 0 && <LimitMeter tokens={tokens} now={now} />}
    </>
  );
}
