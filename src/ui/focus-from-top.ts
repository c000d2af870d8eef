// Focuses an action in the sticky footer of a dialog and scrolls the dialog to its top.
export function focusFromTop(action: HTMLElement | null): void {
  if (!action) return;
  const dialog = action.closest('dialog');
  dialog?.scrollTo(0, 0);
  action.focus({ preventScroll: true });
  // In a low window the footer is not sticky, so the action may be out of view.
  const [outer, inner] = [dialog?.getBoundingClientRect(), action.getBoundingClientRect()];
  if (outer && (inner.top < outer.top || inner.bottom > outer.bottom))
    action.scrollIntoView({ block: 'nearest' });
}
