// The findings of one of the user's own tokens, in its drawer. The same rules as for the tokens of the account.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { AuditIndex } from '../../../domain/audit/audit-index.ts';
import { NO_FILTER, SOONEST_EXPIRY_FIRST } from '../../../domain/audit/audit-query.ts';
import type { Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { ownTokensQuery } from '../token-queries.ts';
import { FindingsSection } from './findings-section.tsx';
import { useFindingContext } from './use-finding-context.ts';

type OwnFindingsProps = {
  readonly token: Token;
  readonly user: User;
  readonly now: Date;
  readonly onDelete: () => void;
};

export function OwnFindings({ token, user, now, onDelete }: OwnFindingsProps) {
  const tokens = useQuery(ownTokensQuery).data?.rows;
  const context = useFindingContext(user);
  const findings = useMemo(() => {
    const index = new AuditIndex();
    for (const each of tokens ?? []) index.add(each);
    index.setPeople([user], false);
    index.setContext(context);
    for (const row of index.rows(NO_FILTER, SOONEST_EXPIRY_FIRST, now))
      if (row.token.id === token.id) return row.findings ?? 0;
    return 0;
  }, [tokens, user, context, token, now]);
  return <FindingsSection token={token} findings={findings} thresholds={null} onDelete={onDelete} />;
}
