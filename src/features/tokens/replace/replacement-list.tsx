// The replacements in progress, with the way back to each.
import { useId } from 'react';
import { dropReplacement } from '../../../api/replacement-store.ts';
import type { Replacement } from '../../../domain/replacement/replacement.ts';
import type { User } from '../../../domain/user.ts';
import { Button } from '../../../ui/button.tsx';
import { pageTitle } from '../../../ui/page-title.ts';
import { Link } from '../../navigation/link.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import styles from './replace.module.css';
import { stageLine } from './stage-words.ts';
import { useReplacement } from './use-replacement.ts';
import { ownerOf, useReplacements } from './use-replacements.ts';

export function ReplacementList({ user }: { readonly user: User }) {
  const replacements = useReplacements(ownerOf(user));
  const id = useId();
  if (replacements.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby={id}>
      <h2 id={id}>Replacements in progress</h2>
      <ul>
        {replacements.map(each => (
          <ReplacementItem key={each.newId} replacement={each} user={user} />
        ))}
      </ul>
    </section>
  );
}

export function ReplacementItem({
  replacement,
  user,
}: {
  readonly replacement: Replacement;
  readonly user: User;
}) {
  const owner = ownerOf(user);
  const { old, next, stage } = useReplacement(owner, replacement);
  const { oldId, newId } = replacement;
  const dismiss = () => {
    dropReplacement(owner, newId);
    // The button goes away.
    pageTitle()?.focus();
  };
  return (
    <li>
      <span className={styles.names}>
        <ForeignText text={old.token?.name ?? oldId} />
        <span> → </span>
        <ForeignText text={next.token?.name ?? newId} />
      </span>
      <span key={stageLine(stage)}>{stageLine(stage)}</span>
      {stage.kind === 'ended' ? (
        <Button onClick={dismiss}>Dismiss</Button>
      ) : (
        <Link to="/account/personal/tokens/replace" search={{ token: oldId }}>
          Continue
        </Link>
      )}
    </li>
  );
}
