// Corrects the page in the address after a list has become shorter, for example because its last rows were deleted.
import { useEffect, useEffectEvent } from 'react';

/**
 * @param asked the page in the address; `null` if there is none.
 * @param last the last page of the list; `null` while it is not known.
 * @param replace replaces the page in the address.
 */
export function useExistingPage(
  asked: number | null,
  last: number | null,
  replace: (page: number) => void,
): void {
  const correct = useEffectEvent(() => {
    if (last !== null) replace(last);
  });
  const isGone = asked !== null && last !== null && asked > last;
  useEffect(() => {
    if (isGone) correct();
  }, [isGone]);
}
