// The theme chosen in this browser, kept in localStorage.
import { useState } from 'react';
import type { ThemeChoice } from '../ui/theme-switch.tsx';

const STORAGE_KEY = 'token-console.theme';

/** The stored theme, or `system` if none or an invalid one is stored. */
export function readTheme(): ThemeChoice {
  const stored = readStored();
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function applyTheme(theme: ThemeChoice): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function useTheme() {
  const [theme, setTheme] = useState(readTheme);
  const change = (next: ThemeChoice) => {
    setTheme(next);
    applyTheme(next);
    try {
      localStorage.setItem(STORAGE_KEY, next);
    } catch {
      // Without storage the choice lasts until the page is reloaded.
    }
  };
  return [theme, change] as const;
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
