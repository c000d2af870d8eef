// Focus on an action at the end of a dialog, which stays in view, while what the dialog says first is in view as well.

export function focusFromTop(action: HTMLElement | null): void {
  if (!action) return;
  const dialog = action.closest('dialog');
  dialog?.scrollTo(0, 0);
  action.focus({ preventScroll: true });
  // In a low window the actions don't stay in view.
  const [outer, inner] = [dialog?.getBoundingClientRect(), action.getBoundingClientRect()];
  if (outer && (inner.top < outer.top || inner.bottom > outer.bottom))
    action.scrollIntoView({ block: 'nearest' });
}
