// The tokens that are least likely to be missed, at the limit of active tokens, each with a button that deletes it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isolatedText } from '../../domain/foreign-text.ts';
import { bestToLetGo } from '../../domain/replacement/best-to-let-go.ts';
import type { Token } from '../../domain/token.ts';
import { Button } from '../../ui/button.tsx';
import { pageTitle } from '../../ui/page-title.ts';
import { Link } from '../navigation/link.tsx';
import { currentUserQuery, sessionTokenQuery } from '../session/session-queries.ts';
import { ForeignText } from '../text/foreign-text.tsx';
import { DeleteDialog } from './delete/lazy-dialogs.tsx';
import { Instant } from './instant.tsx';
import styles from './limit-advice.module.css';
import { ownTokensQuery } from './token-queries.ts';

const NONE: ReadonlySet<string> = new Set();

type TokensToLetGoProps = {
  /** The user's own tokens. */
  readonly tokens: readonly Token[];
  /** The ids of those that must stay. */
  readonly spared?: ReadonlySet<string>;
  readonly now: Date;
};

export function TokensToLetGo({ tokens, spared = NONE, now }: TokensToLetGoProps) {
  const user = useQuery(currentUserQuery).data;
  const sessionTokenId = useQuery(sessionTokenQuery).data?.id ?? null;
  const [deleting, setDeleting] = useState<Token | null>(null);
  const shown = bestToLetGo(tokens, spared, now);
  const client = useQueryClient();
  const isListed = ({ id }: Token) =>
    client.getQueryData(ownTokensQuery.queryKey)?.rows.some(token => token.id === id) === true;
  const buttonId = (id: string) => `let-go-${id}`;
  return (
    <>
      <ul className={styles.tokens}>
        {shown.map(token => (
          <li key={token.id}>
            <span>
              <Link to="/account/personal/tokens" search={{ token: token.id }}>
                <ForeignText text={token.name} />
              </Link>{' '}
              <span>
                {token.lastUsedAt === null ? 'Never used' : <Instant at={token.lastUsedAt} now={now} />}
              </span>
            </span>
            <Button
              id={buttonId(token.id)}
              size="small"
              icon="trash"
              aria-label={`Delete ${isolatedText(token.name)}`}
              onClick={() => setDeleting(token)}
            >
              Delete…
            </Button>
          </li>
        ))}
      </ul>
      {deleting && user && (
        <DeleteDialog
          token={deleting}
          user={user}
          sessionTokenId={sessionTokenId}
          // With a place left, this list goes away.
          returnFocusTo={() =>
            isListed(deleting) ? document.getElementById(buttonId(deleting.id)) : pageTitle()
          }
          onClose={() => setDeleting(null)}
        />
      )}
    </>
  );
}
