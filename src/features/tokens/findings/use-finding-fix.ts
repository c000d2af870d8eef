// Solves a finding for all tokens of the account that have it: selects them, then opens what solves it.
import type { AccountAudit } from '../../../api/audit/account-audit.ts';
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import { FINDING_RULES } from '../../../domain/audit/finding-rules.ts';
import type { Finding } from '../../../domain/audit/findings.ts';
import { useNavigation } from '../../navigation/use-navigation.ts';
import { formatTokenIds, MOST_AT_ONCE } from '../replace/replace-search.ts';
import { narrowerSearch } from './narrower-search.ts';

/** The filters that the counts of the findings ignore, so that the list has as many tokens as the count says. */
export const NO_STATE = {
  status: null,
  unusedDays: null,
  expiresDays: null,
  expiresFrom: null,
  expiresTo: null,
  finding: null,
} as const satisfies Partial<AuditFilter>;

type FindingFixOptions = {
  readonly audit: AccountAudit;
  readonly filter: AuditFilter;
  readonly filterBy: (patch: Partial<AuditFilter>) => void;
  /** Opens the dialog that deletes the selected tokens. */
  readonly onDeleteSelected: (count: number) => void;
};

export function useFindingFix({ audit, filter, filterBy, onDeleteSelected }: FindingFixOptions) {
  const { go } = useNavigation();
  return async (finding: Finding, count: number): Promise<void> => {
    const { fix } = FINDING_RULES[finding];
    if (fix === 'owner') {
      await go('/account/people', {});
      return;
    }
    filterBy({ ...NO_STATE, finding });
    if (fix === 'duplicate' && count > 1) return;
    audit.select({ kind: 'none' });
    audit.select({ kind: 'matching', filter: { ...filter, ...NO_STATE, finding } });
    if (fix === 'delete') onDeleteSelected(count);
    if (fix === 'delete' || count > MOST_AT_ONCE) return;
    const tokens = (await audit.selected()).map(({ token }) => token);
    const [first] = tokens;
    if (first === undefined) return;
    if (fix === 'duplicate') await go('/account/personal/tokens/new', { search: narrowerSearch(first) });
    else
      await go('/account/personal/tokens/replace', {
        search: { token: formatTokenIds(tokens.map(({ id }) => id)) },
      });
  };
}
