// The first step of a replacement: the old token's settings in the form for the new one.
import { useState } from 'react';
import { putReplacement } from '../../../api/replacement-store.ts';
import { dayOf } from '../../../domain/calendar-day.ts';
import { startReplacement } from '../../../domain/replacement/replacement.ts';
import { replacementName } from '../../../domain/replacement/replacement-name.ts';
import { settingsOf } from '../../../domain/replacement/replacement-settings.ts';
import type { Token } from '../../../domain/token.ts';
import type { Account, User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useNavigation } from '../../navigation/use-navigation.ts';
import { formFromSettings } from '../create/form-from-settings.ts';
import { TokenForm } from '../create/token-form.tsx';
import { tokenPolicy } from '../create/token-policy.ts';
import { LimitProblem } from './limit-problem.tsx';
import { NarrowerOffers } from './narrower-offers.tsx';
import { RefusedSettings } from './refused-settings.tsx';
import styles from './replace.module.css';
import { ReplaceHeader } from './replace-header.tsx';
import { ownerOf } from './use-replacements.ts';

type ReplaceReviewProps = {
  readonly old: Token;
  readonly user: User;
  readonly account: Account | null;
  /** The user's own tokens. */
  readonly tokens: readonly Token[];
  readonly now: Date;
};

export function ReplaceReview({ old, user, account, tokens, now }: ReplaceReviewProps) {
  const timeZone = useTimeZone();
  const toast = useToast();
  const { go } = useNavigation();
  // What is on the screen must not change because midnight passes.
  const [{ values, original, refused, suggested }] = useState(() => {
    const filled = formFromSettings(settingsOf(old), user.role, now, timeZone, tokenPolicy());
    const names = tokens.map(({ name }) => name);
    return { ...filled, suggested: replacementName(old.name, dayOf(now, timeZone), names) };
  });
  const remember = (created: Token) => {
    const isStored = putReplacement(ownerOf(user), startReplacement(old, created));
    if (isStored) return;
    toast({
      message:
        'This browser can’t store the replacement. Keep this page open until the old token is deleted.',
      tone: 'warning',
    });
  };
  return (
    <TokenForm
      user={user}
      account={account}
      tokens={tokens}
      now={now}
      place={old.id}
      initial={{ ...values, name: suggested }}
      original={original}
      submitLabel="Create replacement"
      intro={type => (
        <>
          <ReplaceHeader step="review" name={old.name} />
          <div className={styles.notices}>
            <RefusedSettings refused={refused} />
            {old.automation?.tlsManagement === null && (
              <Alert tone="info">
                The API doesn’t say whether the old token can change TLS configuration. Allow it if it needs
                it.
              </Alert>
            )}
            {type === 'user' && <LimitProblem tokens={tokens} oldIds={[old.id]} now={now} />}
          </div>
        </>
      )}
      aside={<NarrowerOffers client={old.lastUsedClient} ownRole={user.role} now={now} />}
      onCreated={remember}
      onDone={() => undefined}
      onCancel={() => go(old.automation ? '/account/tokens' : '/account/personal/tokens')}
    />
  );
}
