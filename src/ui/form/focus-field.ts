// Moves focus to a field by id and scrolls its label into view. In a group it focuses the checked or first control.
const focusable =
  'input:not(:disabled, [aria-disabled]), select:not(:disabled), textarea:not(:disabled), button:not(:disabled), [tabindex]';

export function focusField(id: string): boolean {
  const target = document.getElementById(id);
  if (!target) return false;
  const control = target.matches(focusable)
    ? target
    : (checked(target) ?? target.querySelector<HTMLElement>(focusable));
  if (!control) return false;
  (control.closest('[data-field]') ?? control).scrollIntoView({ block: 'nearest' });
  control.focus({ preventScroll: true });
  return document.activeElement === control;
}

function checked(group: HTMLElement): HTMLElement | null {
  return group.querySelector<HTMLElement>('input:checked');
}
