// What the findings need besides the lists: the organisation's policy, the time zone, and what is being replaced.
import { useMemo } from 'react';
import { configuration } from '../../../api/configuration.ts';
import type { FindingContext } from '../../../domain/audit/audit-findings.ts';
import type { User } from '../../../domain/user.ts';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { ownerOf, useReplacements } from '../replace/use-replacements.ts';

export function useFindingContext(user: User): FindingContext {
  const timeZone = useTimeZone();
  const owner = useMemo(() => ownerOf(user), [user]);
  const replacements = useReplacements(owner);
  return useMemo(
    () => ({
      policy: configuration().policy,
      timeZone,
      beingReplaced: replacements.filter(({ endedAt }) => endedAt === null).map(({ oldId }) => oldId),
    }),
    [timeZone, replacements],
  );
}
