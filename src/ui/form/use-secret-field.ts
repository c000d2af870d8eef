// Empties a field that holds a secret when it is removed.
import { type RefObject, useLayoutEffect } from 'react';

/**
 * React remembers the field that had focus last, also after it has left the page, and a field keeps its text. A layout
 * effect ends while the field is still there.
 */
export function useSecretField(ref: RefObject<HTMLInputElement | null>): void {
  useLayoutEffect(() => {
    const field = ref.current;
    return () => {
      if (field) emptyField(field);
    };
  }, [ref]);
}

export function emptyField(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.value = '';
  field.blur();
}
