// Warns of legacy tokens, until it is dismissed for the session.
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconButton } from '../../../ui/button.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './account.module.css';
import { SEARCH_ID } from './account-toolbar.tsx';

/** In the cache of the session, which is emptied when the session ends. */
const DISMISSED = ['legacy-notice-dismissed'];

export function LegacyNotice({ count }: { readonly count: number }) {
  const client = useQueryClient();
  const dismissed = useQuery({
    queryKey: DISMISSED,
    queryFn: skipToken,
    initialData: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  }).data;
  if (dismissed) return null;
  return (
    <div className={styles.legacy}>
      <Icon name="alert-triangle" />
      <p>
        <span key={count}>
          {`${count === 1 ? '1 legacy token remains' : `${formatCount(count)} legacy tokens remain`} from API keys issued before 15 May 2017. Anyone with ${count === 1 ? 'this token' : 'such a token'} has full access.`}
        </span>
      </p>
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
