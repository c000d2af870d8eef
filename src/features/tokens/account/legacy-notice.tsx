// Warns of legacy tokens, until it is dismissed for the session, and replaces them.
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useSubmitLock } from '../../../ui/use-submit-lock.ts';
import { useNavigation } from '../../navigation/use-navigation.ts';
import { SEARCH_ID } from '../list/token-search.tsx';
import { formatTokenIds, MOST_AT_ONCE } from '../replace/replace-search.ts';
import styles from './account.module.css';

/** In the cache of the session, which is emptied when the session ends. */
const DISMISSED = ['legacy-notice-dismissed'];

type LegacyNoticeProps = {
  /** The filter in use. */
  readonly filter: AuditFilter;
  /** How many tokens that match it are legacy. */
  readonly count: number;
};

export function LegacyNotice({ filter, count }: LegacyNoticeProps) {
  const client = useQueryClient();
  const { go } = useNavigation();
  const lock = useSubmitLock();
  const dismissed = useQuery({
    queryKey: DISMISSED,
    queryFn: skipToken,
    initialData: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  }).data;
  if (dismissed) return null;
  // Nobody signs in as their owner, so every superuser may create user tokens in their place.
  const replace = async () => {
    const oldestFirst = { key: 'created', descending: false } as const;
    const ids = await accountAudit().idsOf({ ...filter, status: 'legacy' }, oldestFirst, MOST_AT_ONCE);
    await go('/account/personal/tokens/replace', { search: { token: formatTokenIds(ids) } });
  };
  return (
    <div className={styles.legacy}>
      <Icon name="alert-triangle" />
      <p>Legacy tokens have full access.</p>
      <Button
        className={styles.legacyReplace}
        size="small"
        variant="quiet"
        aria-label={labelFor(count)}
        onClick={() => lock(replace)}
      >
        Replace
      </Button>
      <IconButton
        icon="x"
        label="Dismiss the notice about legacy tokens"
        onClick={() => {
          // The button goes away.
          document.getElementById(SEARCH_ID)?.focus();
          client.setQueryData(DISMISSED, true);
        }}
      />
    </div>
  );
}

function labelFor(count: number): string {
  if (count === 1) return 'Replace legacy token';
  if (count <= MOST_AT_ONCE) return `Replace ${count} legacy tokens`;
  return `Replace ${MOST_AT_ONCE} of ${formatCount(count)} legacy tokens`;
}
