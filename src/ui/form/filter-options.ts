// Filters the options of a combobox: a case-insensitive substring search in label, detail and id.
export interface Option {
  id: string;
  label: string;
  /** Muted text after the label, e.g. the id or a type. */
  detail?: string | undefined;
}

export interface IndexedOption {
  option: Option;
  text: string;
}

export function indexOptions(options: readonly Option[]): readonly IndexedOption[] {
  return options.map(option => ({
    option,
    text: `${option.label}\n${option.detail ?? ''}\n${option.id}`.toLowerCase(),
  }));
}

export function filterOptions(indexed: readonly IndexedOption[], query: string): readonly Option[] {
  const wanted = query.trim().toLowerCase();
  return indexed.filter(({ text }) => text.includes(wanted)).map(({ option }) => option);
}

/** Adds or removes one id, and keeps the order of selection. */
export function toggleId(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id];
}

/** Adds every option that is not yet selected after the existing selection. */
export function addAll(ids: readonly string[], options: readonly Option[]): string[] {
  return [...new Set([...ids, ...options.map(option => option.id)])];
}
