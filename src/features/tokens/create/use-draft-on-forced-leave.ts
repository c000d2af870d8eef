// Keeps unsaved input as a draft when the session ends and the form is unmounted, and over a reload of the console's.
import { useEffect, useRef } from 'react';
import type { User } from '../../../domain/user.ts';
import { keepBeforeReload } from '../../problems/reload-page.ts';
import { keepDraft, keepDraftOverReload } from './draft.ts';
import type { FormValues } from './form-values.ts';

/**
 * @param unsaved called on unmount and before a reload; returns `null` if there is nothing to keep.
 * @param onKept called before a reload, once the values are stored.
 */
export function useDraftOnForcedLeave(
  { id, customerId }: User,
  place: string,
  unsaved: () => FormValues | null,
  onKept: () => void,
): void {
  const latest = useRef({ unsaved, onKept });
  useEffect(() => {
    latest.current = { unsaved, onKept };
  });
  useEffect(
    () => () => {
      const values = latest.current.unsaved();
      if (values !== null) keepDraft({ id, customerId, place }, values);
    },
    [id, customerId, place],
  );
  useEffect(
    () =>
      keepBeforeReload(() => {
        const values = latest.current.unsaved();
        if (values === null) return;
        keepDraftOverReload({ id, customerId, place }, values);
        latest.current.onKept();
      }),
    [id, customerId, place],
  );
}
