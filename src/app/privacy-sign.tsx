// Says in the header that the privacy mode is on, and switches it off.
import { useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { hideTooltips } from '../ui/hide-tooltips.ts';
import { useAnnounce } from '../ui/live-region.tsx';
import { MORE_ICONS } from '../ui/more-icons.ts';
import { useFocusHandover } from '../ui/use-focus-handover.ts';
import { changeDisplay } from './display.ts';

export function PrivacySign() {
  const announce = useAnnounce();
  const ref = useRef<HTMLSpanElement>(null);
  // The button goes away with the mode.
  useFocusHandover(ref);
  useEffect(hideTooltips, []);
  return (
    <span ref={ref}>
      <Button
        size="small"
        icon={MORE_ICONS.eyeOff}
        aria-label="Privacy mode: switch it off"
        onClick={() => {
          changeDisplay('isPrivate', false);
          announce('Privacy mode off');
        }}
      >
        Privacy mode
      </Button>
    </span>
  );
}
