// Keeps what was typed when the page goes away without the person wanting it: the session ended.
import { useEffect, useRef } from 'react';
import type { User } from '../../../domain/user.ts';
import { keepDraft } from './draft.ts';
import type { FormValues } from './form-values.ts';

/** @param unsaved asked at the moment of leaving; `null` when there is nothing to keep. */
export function useDraftOnForcedLeave({ id, customerId }: User, unsaved: () => FormValues | null): void {
  const latest = useRef(unsaved);
  useEffect(() => {
    latest.current = unsaved;
  });
  useEffect(
    () => () => {
      const values = latest.current();
      if (values !== null) keepDraft({ id, customerId }, values);
    },
    [id, customerId],
  );
}
