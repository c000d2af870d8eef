// The tones of messages, badges and bars, and the icon of each.
import type { IconName } from './icon.tsx';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export const toneIcons = {
  neutral: 'info',
  info: 'info',
  success: 'check-circle',
  warning: 'alert-triangle',
  danger: 'alert-circle',
} as const satisfies Record<Tone, IconName>;
