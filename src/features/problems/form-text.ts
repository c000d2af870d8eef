// Reads a text field of a submitted form.

/** The field's text, or an empty string if the form has no such field. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
