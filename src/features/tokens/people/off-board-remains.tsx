// What an off-boarding leaves in the account: nothing of it belongs to the user.
import type { AuditSnapshot } from '../../../api/audit/audit-snapshot.ts';
import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import { hasGaps } from '../../../domain/gaps.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { Link } from '../../navigation/link.tsx';
import styles from './off-boarding.module.css';

type OffBoardRemainsProps = {
  readonly person: PersonRow;
  readonly sources: AuditSnapshot['sources'];
};

export function OffBoardRemains({ person, sources }: OffBoardRemainsProps) {
  const { user, automationTokens } = person;
  const list = sources['automation-tokens'];
  const isIncomplete = list.status === 'ready' && hasGaps(list.gaps);
  const count = `${formatCount(automationTokens)} automation ${automationTokens === 1 ? 'token' : 'tokens'}`;
  return (
    <ul className={styles.remains}>
      {automationTokens === 0 ? (
        <li>No automation tokens created by this user{isIncomplete && ' are known'}.</li>
      ) : (
        <li>
          {isIncomplete && 'At least '}
          {count} that they created. Other systems may use {automationTokens === 1 ? 'it' : 'them'}.{' '}
          <Link to="/account/tokens" search={{ owner: user.id, type: 'automation' }}>
            {automationTokens === 1 ? 'Show automation token' : 'Show automation tokens'}
          </Link>
        </li>
      )}
      <li>Services and their configuration, which belong to the account.</li>
      <li>
        Their actions in the event log.{' '}
        <Link to="/account/events" search={{ type: 'all', actor: user.id }}>
          Show events
        </Link>
      </li>
    </ul>
  );
}
