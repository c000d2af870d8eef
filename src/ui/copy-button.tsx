// A button that copies a text. It says "Copied" only after the clipboard accepted the text.
import { useState } from 'react';
import { Button } from './button.tsx';
import { useAnnounce } from './live-region.tsx';
import { MORE_ICONS } from './more-icons.ts';
import { writeClipboard } from './write-clipboard.ts';

const BLOCKED = 'Copying was blocked by the browser. Select the text and copy it.';

interface CopyButtonProps {
  text: string;
  /** The accessible name, for example `Copy name`. */
  label: string;
  /** Called after a successful write. */
  onCopied?: (() => void) | undefined;
}

export function CopyButton({ text, label, onCopied }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'blocked'>('none');
  const announce = useAnnounce();

  const copy = async () => {
    const next = (await writeClipboard(text)) ? 'copied' : 'blocked';
    setOutcome(next);
    announce(next === 'copied' ? 'Copied' : BLOCKED);
    if (next === 'copied') onCopied?.();
  };

  return (
    <>
      <Button size="small" variant="quiet" icon={MORE_ICONS.copy} onClick={copy}>
        {label}
      </Button>
      {outcome !== 'none' && <span>{outcome === 'copied' ? 'Copied' : BLOCKED}</span>}
    </>
  );
}
