// Explains why the text of a filter is not used: it looks like a secret.
import { useEffect } from 'react';
import { looksLikeSecret } from '../../domain/secret-shape.ts';
import { useAnnounce } from '../../ui/live-region.tsx';

const SECRET_IN_FILTER =
  'This looks like a secret, so it was not used. Filters become part of the page address, which browsers and servers ' +
  'store. Enter a name or an ID instead.';

/** The error of a filter with this text, or `undefined`. It is announced when it appears. */
export function useSecretProblem(text: string): string | undefined {
  const announce = useAnnounce();
  const isSecret = looksLikeSecret(text);
  useEffect(() => {
    if (isSecret) announce(SECRET_IN_FILTER);
  }, [isSecret, announce]);
  return isSecret ? SECRET_IN_FILTER : undefined;
}
