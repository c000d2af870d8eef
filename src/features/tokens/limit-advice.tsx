// What to do when a user is close to the limit of active tokens, or has reached it.
import { ACTIVE_TOKEN_LIMIT, type Token } from '../../domain/token.ts';
import { Alert } from '../../ui/alert.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import tones from '../../ui/tone.module.css';
import { toneIcons } from '../../ui/tone.ts';
import { Link } from '../navigation/link.tsx';
import { LIMIT_ADVICE_ID } from './focus-target.ts';
import styles from './limit-advice.module.css';
import { TokensToLetGo } from './tokens-to-let-go.tsx';

type LimitAdviceProps = { readonly active: number };

const LEAST_USED = (
  <Link to="/account/personal/tokens" search={{ status: 'active', sort: 'last-used' }}>
    Show least recently used tokens
  </Link>
);

/** One line, for the page with the list of the tokens. */
export function LimitLine({ active }: LimitAdviceProps) {
  const { tone, title } = words(active);
  const advice = tone === 'danger' ? 'Delete a token before you create another.' : 'Delete unused tokens.';
  return (
    <div id={LIMIT_ADVICE_ID} className={classNames(styles.line, tones[tone])}>
      <Icon name={toneIcons[tone]} />
      <p>
        <strong key={title}>{`${title}.`}</strong> <span key={tone}>{advice}</span> {LEAST_USED}
      </p>
    </div>
  );
}

type LimitAlertProps = LimitAdviceProps & {
  /** The user's own tokens. */
  readonly tokens: readonly Token[];
  readonly now: Date;
};

export function LimitAlert({ active, tokens, now }: LimitAlertProps) {
  const { tone, title } = words(active);
  return (
    <Alert tone={tone} title={title}>
      <span>
        {tone === 'danger'
          ? `You have ${ACTIVE_TOKEN_LIMIT} active tokens. Delete one before you create another. Expired tokens and browser sessions don’t count. `
          : `Each user can have ${ACTIVE_TOKEN_LIMIT} active tokens. Delete tokens you no longer need. `}
      </span>
      {LEAST_USED}
      {tone === 'danger' && <TokensToLetGo tokens={tokens} now={now} />}
    </Alert>
  );
}

function words(active: number): { readonly tone: 'danger' | 'warning'; readonly title: string } {
  const left = ACTIVE_TOKEN_LIMIT - active;
  if (left <= 0) return { tone: 'danger', title: 'Token limit reached' };
  return { tone: 'warning', title: `You can create ${left} more ${left === 1 ? 'token' : 'tokens'}` };
}
