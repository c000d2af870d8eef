// Moves focus to a field by id, scrolling its label into view. A group hands focus to its first usable control.
const usable =
  'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled), [tabindex]';

export function focusField(id: string): boolean {
  const target = document.getElementById(id);
  if (!target) return false;
  const control = target.matches(usable)
    ? target
    : (checked(target) ?? target.querySelector<HTMLElement>(usable));
  if (!control) return false;
  (control.closest('[data-field]') ?? control).scrollIntoView({ block: 'nearest' });
  control.focus({ preventScroll: true });
  return document.activeElement === control;
}

function checked(group: HTMLElement): HTMLElement | null {
  return group.querySelector<HTMLElement>('input:checked:not(:disabled)');
}
