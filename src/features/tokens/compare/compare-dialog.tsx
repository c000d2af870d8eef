// Two selected tokens side by side, with what differs first in words.
import { useQuery } from '@tanstack/react-query';
import type { AuditRow } from '../../../domain/audit/audit-view.ts';
import { compareTokens, comparisonSummary } from '../../../domain/compare-tokens.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { servicesQuery } from '../service-queries.ts';
import styles from './compare.module.css';

type CompareDialogProps = {
  readonly rows: readonly [AuditRow, AuditRow];
  readonly onClose: () => void;
};

export function CompareDialog({ rows: [first, second], onClose }: CompareDialogProps) {
  const now = useNow(60_000);
  const timeZone = useTimeZone();
  const services = useQuery(servicesQuery).data?.rows;
  const serviceName = (id: string) => services?.find(service => service.id === id)?.name ?? id;
  const [names, ...facts] = compareTokens(first, second, { now, timeZone, serviceName });
  return (
    <Dialog
      title="Compare two tokens"
      size="large"
      onRequestClose={onClose}
      closeLabel="Close the comparison"
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <p>
        <strong>{comparisonSummary(facts)}</strong>
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <ForeignText text={names?.first ?? ''} />
            </th>
            <th scope="col">
              <ForeignText text={names?.second ?? ''} />
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map(fact => (
            <tr key={fact.what} className={fact.isSame ? undefined : styles.different}>
              <th scope="row">
                <span>{fact.what}</span> {!fact.isSame && <Badge>Different</Badge>}
              </th>
              <td data-public={fact.hasNames ? undefined : true}>
                <ForeignText text={fact.first} />
              </td>
              <td data-public={fact.hasNames ? undefined : true}>
                <ForeignText text={fact.second} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
