// The replacements in progress on the pages that list tokens. Their code is loaded only if there are any.
import { useMemo } from 'react';
import { hasReplacements } from '../../api/has-replacements.ts';
import type { User } from '../../domain/user.ts';
import { lazyPart } from '../problems/lazy-part.tsx';

const ReplacementList = lazyPart(() =>
  import('./replace/replacement-list.tsx').then(module => module.ReplacementList),
);

export function ReplacementsInProgress({ user }: { readonly user: User }) {
  const { id, customerId } = user;
  const hasAny = useMemo(() => hasReplacements({ userId: id, customerId }), [id, customerId]);
  return hasAny && <ReplacementList user={user} />;
}
