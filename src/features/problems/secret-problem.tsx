// Explains why the text of a search field is not used: it looks like a secret. Leads to the field that takes secrets.
import { useEffect } from 'react';
import { Button } from '../../ui/button.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { openPalette } from '../navigation/open-palette.ts';

const REASON =
  'This looks like a secret, so it was not used. Filters become part of the page address, which browsers and servers ' +
  'store. Enter a name or an ID instead.';

/** It is announced when it appears. */
export function SecretProblem() {
  const announce = useAnnounce();
  useEffect(() => announce(REASON), [announce]);
  return (
    <span>
      <span>{REASON} </span>
      <Button size="small" onClick={openPalette}>
        Identify a secret
      </Button>
    </span>
  );
}
