// The replacements of a batch that are in progress, and one deletion of their old tokens at the end.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountAudit } from '../../../../api/audit/account-audit.ts';
import { dropReplacement } from '../../../../api/replacement-store.ts';
import type { AuditRow } from '../../../../domain/audit/audit-view.ts';
import type { Replacement } from '../../../../domain/replacement/replacement.ts';
import type { User } from '../../../../domain/user.ts';
import { Button } from '../../../../ui/button.tsx';
import { pageTitle } from '../../../../ui/page-title.ts';
import { sessionTokenQuery } from '../../../session/session-queries.ts';
import { BulkDeleteDialog } from '../../delete/lazy-dialogs.tsx';
import { ownTokensQuery } from '../../token-queries.ts';
import styles from '../replace.module.css';
import { ReplacementItem } from '../replacement-list.tsx';
import { ownerOf } from '../use-replacements.ts';
import { useBatchStages } from './use-batch-stages.ts';

type BatchBoardProps = {
  readonly replacements: readonly Replacement[];
  readonly user: User;
  /** Called with the number of old tokens that were deleted. */
  readonly onDeleted: (count: number) => void;
};

export function BatchBoard({ replacements, user, onDeleted }: BatchBoardProps) {
  const queryClient = useQueryClient();
  const sessionTokenId = useQuery(sessionTokenQuery).data?.id ?? null;
  /** Those whose replacement is proven. Each of the others can be deleted on its own page. */
  const rows = useBatchStages(replacements).flatMap(({ old, stage }): AuditRow[] =>
    old && stage.kind === 'ready' ? [{ token: old, owner: null, selected: true }] : [],
  );
  const [deleting, setDeleting] = useState<readonly AuditRow[] | null>(null);
  const [deletedIds, setDeletedIds] = useState<readonly string[]>([]);
  const note = (ids: readonly string[]) => {
    accountAudit().removed(ids);
    void queryClient.invalidateQueries(ownTokensQuery);
    setDeletedIds(before => [...before, ...ids]);
  };
  /** Once the dialog is closed: it stands on this board. */
  const close = () => {
    setDeleting(null);
    for (const { oldId, newId } of replacements)
      if (deletedIds.includes(oldId)) dropReplacement(ownerOf(user), newId);
    if (deletedIds.length > 0) onDeleted(deletedIds.length);
  };
  return (
    <section className={styles.list} aria-label="Replacements in progress">
      <ul>
        {replacements.map(each => (
          <ReplacementItem key={each.newId} replacement={each} user={user} />
        ))}
      </ul>
      {rows.length > 0 && (
        <div className={styles.actions}>
          <Button icon="trash" onClick={() => setDeleting(rows)}>
            {`Delete ${rows.length} old ${rows.length === 1 ? 'token' : 'tokens'}…`}
          </Button>
        </div>
      )}
      {deleting && (
        <BulkDeleteDialog
          kind="tokens"
          rows={deleting}
          count={deleting.length}
          loaded={deleting.length}
          problem={null}
          user={user}
          sessionTokenId={sessionTokenId}
          returnFocusTo={pageTitle}
          onClose={close}
          onDeleted={note}
        />
      )}
    </section>
  );
}
