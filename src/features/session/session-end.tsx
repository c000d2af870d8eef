// Watches the end of the session. What is shown then is loaded when it is needed.
import { useQuery } from '@tanstack/react-query';
import { isPastedKey } from '../../api/session-key.ts';
import { sessionEndNear } from '../../domain/session-end.ts';
import { useNow } from '../../ui/use-now.ts';
import { lazyPart } from '../problems/lazy-part.tsx';
import { sessionTokenQuery } from './session-queries.ts';

const SessionEndWarning = lazyPart(() =>
  import('./session-end-warning.tsx').then(module => module.SessionEndWarning),
);

export function SessionEnd() {
  const token = useQuery(sessionTokenQuery).data;
  const end = sessionEndNear(token?.expiresAt ?? null, useNow(10_000), isPastedKey());
  return end && <SessionEndWarning end={end} />;
}
