// Opens the command palette, by its button and by Ctrl K. All else of it, and the shortcuts, load when the page is idle.
import { useEffect, useState } from 'react';
import { OPEN_PALETTE } from '../../features/navigation/open-palette.ts';
import { lazyPart } from '../../features/problems/lazy-part.tsx';
import { IconButton } from '../../ui/button.tsx';
import type { ThemeChoice } from '../../ui/theme-switch.tsx';
import { useIsIdle } from '../../ui/when-idle.ts';

const Palette = lazyPart(() => import('./palette-host.tsx').then(module => module.PaletteHost), {
  problem: ({ isOpen, onClose }) => (isOpen ? onClose : { instead: null }),
});

export function PaletteLauncher({ onTheme }: { readonly onTheme: (theme: ThemeChoice) => void }) {
  const [isOpen, setOpen] = useState(false);
  const isIdle = useIsIdle();
  useEffect(() => {
    const open = (event: Event) => {
      if (event instanceof KeyboardEvent && !(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      setOpen(true);
    };
    const types = ['keydown', OPEN_PALETTE];
    // Before a dialog sees the key.
    for (const type of types) addEventListener(type, open, true);
    return () => {
      for (const type of types) removeEventListener(type, open, true);
    };
  }, []);
  return (
    <>
      <IconButton icon="search" label="Search or identify (Ctrl/⌘ K)" onClick={() => setOpen(true)} />
      {(isIdle || isOpen) && <Palette isOpen={isOpen} onClose={() => setOpen(false)} onTheme={onTheme} />}
    </>
  );
}
