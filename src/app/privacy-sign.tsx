// Says in the header that the privacy mode is on, and switches it off.
import { useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { useFocusHandover } from '../ui/use-focus-handover.ts';
import { changeDisplay } from './display.ts';

export function PrivacySign() {
  const ref = useRef<HTMLSpanElement>(null);
  // The button goes away with the mode.
  useFocusHandover(ref);
  return (
    <span ref={ref}>
      <Button
        size="small"
        icon="eye-off"
        aria-label="Privacy mode: switch it off"
        onClick={() => changeDisplay('isPrivate', false)}
      >
        Privacy
      </Button>
    </span>
  );
}
