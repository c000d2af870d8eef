// The button that clears all filters. It goes away with them, also by the browser's Back, and the text filter gets its focus.
import { useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { SEARCH_ID } from './token-search.tsx';

type ClearFiltersProps = { readonly look: 'quiet' | 'button'; readonly onClear: () => void };

export function ClearFilters({ look, onClear }: ClearFiltersProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useFocusHandover(ref, () => document.getElementById(SEARCH_ID));
  const quiet = { size: 'small', variant: 'quiet', icon: 'x' } as const;
  return (
    <Button {...(look === 'quiet' && quiet)} ref={ref} onClick={onClear}>
      Clear filters
    </Button>
  );
}
