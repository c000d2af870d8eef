// The page that replaces tokens: a review for each token in the address, or its replacement in progress.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import type { Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { pageTitle } from '../../../ui/page-title.ts';
import { TableSkeleton } from '../../../ui/skeleton.tsx';
import { Link } from '../../navigation/link.tsx';
import { useSearch } from '../../navigation/use-navigation.ts';
import { currentUserQuery, sessionTokenQuery } from '../../session/session-queries.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { ownTokensQuery } from '../token-queries.ts';
import { BatchPage } from './batch/batch-page.tsx';
import styles from './replace.module.css';
import { ReplaceHeader } from './replace-header.tsx';
import { parseTokenIds } from './replace-search.ts';
import { ReplaceStart } from './replace-start.tsx';
import { ReplacementBoard } from './replacement-board.tsx';
import { ReplacementList } from './replacement-list.tsx';
import { tokenToReplaceQuery } from './token-to-replace.ts';
import { ownerOf, useReplacements } from './use-replacements.ts';

export function ReplacePage() {
  const user = useQuery(currentUserQuery).data;
  const ids = parseTokenIds(useSearch('/account/personal/tokens/replace').token);
  if (!user)
    return (
      <>
        <ReplaceHeader step="review" name={null} />
        <TableSkeleton label="the replacement" />
      </>
    );
  const [id] = ids;
  if (ids.length > 1) return <BatchPage key={ids.join()} ids={ids} user={user} />;
  return id === undefined ? <NoToken user={user} /> : <ReplaceOne key={id} id={id} user={user} />;
}

function NoToken({ user }: { readonly user: User }) {
  const isEmpty = useReplacements(ownerOf(user)).length === 0;
  return (
    <div className={styles.page}>
      <ReplaceHeader step="review" name={null} />
      {isEmpty && (
        <Alert tone="info" title="No replacements in progress.">
          <p>Choose a token in your list, then select Replace.</p>
          <Link to="/account/personal/tokens">Show your tokens</Link>
        </Alert>
      )}
      <ReplacementList user={user} />
    </div>
  );
}

function ReplaceOne({ id, user }: { readonly id: string; readonly user: User }) {
  const queryClient = useQueryClient();
  const sessionTokenId = useQuery(sessionTokenQuery).data?.id ?? null;
  const own = useQuery(ownTokensQuery).data?.rows ?? [];
  const replacement = useReplacements(ownerOf(user)).find(({ oldId }) => oldId === id);
  const [done, setDone] = useState<Done | null>(null);
  // The review would ask for the password at once.
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const known = (tokenId: string) =>
    own.find(token => token.id === tokenId) ??
    queryClient.getQueryData(tokenToReplaceQuery(tokenId, user).queryKey)?.token;

  if (done !== null)
    return (
      <div className={styles.page}>
        <ReplaceHeader step={null} name={done.old.name} />
        <Alert tone="success" title="The token is replaced.">
          <p>
            <span>‘</span>
            <ForeignText text={done.old.name} />
            <span>’ is deleted. </span>
            {done.next && <ForeignText text={done.next.name} />}
            {done.next && <span> has taken its place.</span>}
          </p>
          <Link to={done.old.automation ? '/account/tokens' : '/account/personal/tokens'}>
            Show the tokens
          </Link>
        </Alert>
      </div>
    );
  if (stopped !== null)
    return (
      <div className={styles.page}>
        <ReplaceHeader step="review" name={stopped.name} />
        <Alert tone="info" title="The replacement is no longer in progress.">
          <p>This deleted no token. Tokens that are active remain active.</p>
          <Link to="/account/personal/tokens">Show your tokens</Link>
        </Alert>
      </div>
    );
  if (replacement === undefined) return <ReplaceStart id={id} user={user} />;
  return (
    <div className={styles.page}>
      <ReplacementBoard
        replacement={replacement}
        user={user}
        sessionTokenId={sessionTokenId}
        known={known}
        onDeleted={(old, next) => {
          accountAudit().removed([old.id]);
          setDone({ old, next });
        }}
        onStopped={() => {
          setStopped({ name: known(id)?.name ?? null });
          pageTitle()?.focus();
        }}
      />
    </div>
  );
}

type Stopped = { readonly name: string | null };
type Done = { readonly old: Token; readonly next: Token | undefined };
