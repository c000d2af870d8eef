// Says that a link has filled in the form, and what it asked for that the form cannot give.
import { useQuery } from '@tanstack/react-query';
import { listed, plainSentence, type Sentence, sentence } from '../../../../domain/sentence.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { SentenceText } from '../../../text/sentence-text.tsx';
import { servicesQuery } from '../../service-queries.ts';
import styles from '../create-page.module.css';

type LinkNoticeProps = {
  readonly refused: readonly Sentence[];
  readonly serviceIds: readonly string[];
};

export function LinkNotice({ refused, serviceIds }: LinkNoticeProps) {
  const services = useQuery({ ...servicesQuery, enabled: serviceIds.length > 0 }).data?.rows;
  const gone = services ? serviceIds.filter(id => !services.some(service => service.id === id)) : [];
  const problems = [
    ...refused,
    ...(gone.length > 0 ? [sentence`These services no longer exist: ${listed(gone)}.`] : []),
  ];
  return (
    <div className={styles.notice}>
      <Alert
        tone={problems.length > 0 ? 'warning' : 'info'}
        title="Filled in from a link. Check it before you create the token."
      >
        {problems.length > 0 && (
          <ul>
            {problems.map(parts => (
              <li key={plainSentence(parts)}>
                <SentenceText parts={parts} />
              </li>
            ))}
          </ul>
        )}
      </Alert>
    </div>
  );
}
