// Warns of legacy tokens, until it is dismissed for the session.
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { SEARCH_ID } from '../list/token-search.tsx';
import styles from './account.module.css';

/** In the cache of the session, which is emptied when the session ends. */
const DISMISSED = ['legacy-notice-dismissed'];

export function LegacyNotice() {
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
      <p>Legacy tokens have full access.</p>
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
