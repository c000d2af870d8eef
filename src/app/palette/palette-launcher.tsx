// Opens the command palette, by its button and by Ctrl K. All else of it, and the shortcuts, load when the page is idle.
import { useEffect, useState } from 'react';
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
    const open = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    // Before a dialog sees the key.
    addEventListener('keydown', open, true);
    return () => removeEventListener('keydown', open, true);
  }, []);
  return (
    <>
      <IconButton icon="search" label="Search or identify (Ctrl/⌘ K)" onClick={() => setOpen(true)} />
      {(isIdle || isOpen) && <Palette isOpen={isOpen} onClose={() => setOpen(false)} onTheme={onTheme} />}
    </>
  );
}
