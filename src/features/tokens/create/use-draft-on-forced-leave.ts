// Keeps unsaved input as a draft when the session ends and the form is unmounted.
import { useEffect, useRef } from 'react';
import type { User } from '../../../domain/user.ts';
import { keepDraft } from './draft.ts';
import type { FormValues } from './form-values.ts';

/** @param unsaved called on unmount; returns `null` if there is nothing to keep. */
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
