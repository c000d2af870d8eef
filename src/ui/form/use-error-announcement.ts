// Makes sure that the error of a field is heard after a submission.
import { useAnnounce } from '../live-region.tsx';

/**
 * @returns a function that moves the focus to the field with the error. If the focus is there already, nothing would be
 * read, so the function announces the error instead.
 */
export function useErrorAnnouncement(): (field: HTMLElement | null, error: string) => void {
  const announce = useAnnounce();
  return (field, error) => {
    if (field === null || field === document.activeElement) announce(error, 'assertive');
    else field.focus();
  };
}
