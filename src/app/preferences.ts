// What a person prefers in this browser: the theme. Nothing secret is ever kept here.
import { useState } from 'react';
import type { ThemeChoice } from '../ui/theme-switch.tsx';

const STORAGE_KEY = 'token-console.theme';

/** The stored theme; the system's where none, or nonsense, is stored. */
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
      // Without storage the choice lasts as long as the page.
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
