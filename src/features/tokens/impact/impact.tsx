// What will break if tokens are deleted, in the dialogs that delete them. Loaded on demand, below the facts of the tokens.
import { useId } from 'react';
import { tokenType } from '../../../domain/token.ts';
import { lazyPart } from '../../problems/lazy-part.tsx';
import styles from './impact.module.css';
import { ImpactLoading } from './impact-loading.tsx';
import type { ImpactViewProps } from './impact-view.tsx';

const ImpactView = lazyPart(() => import('./impact-view.tsx').then(module => module.ImpactView), {
  loading: () => <ImpactLoading />,
});

/** Nothing for browser sessions: whoever used one signs in again. */
export function Impact(props: ImpactViewProps) {
  const id = useId();
  if (props.rows.every(({ token }) => tokenType(token) === 'session')) return null;
  return (
    <section className={styles.impact} aria-labelledby={id}>
      <h3 id={id}>What will break</h3>
      <ImpactView {...props} />
    </section>
  );
}
