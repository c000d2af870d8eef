// Filters the options of a combobox: a substring search in label, detail and id.
import type { ReactNode } from 'react';

export interface Option {
  id: string;
  label: string;
  /** Muted text after the label, e.g. the id or a type. */
  detail?: string | undefined;
}

/** How the texts of the options are shown, and put into sentences: other people may have written them. */
export interface OptionTexts {
  show: (text: string) => ReactNode;
  say: (text: string) => string;
  /** Why a text must not be typed here, which is shown as an error; `undefined` for any other text. */
  refuse?: (text: string) => ReactNode;
}

/** Gives equal texts for what people take for the same, for example without regard to case. */
export type Fold = (text: string) => string;

export interface IndexedOption {
  option: Option;
  text: string;
}

export function indexOptions(options: readonly Option[], fold: Fold): readonly IndexedOption[] {
  return options.map(option => ({
    option,
    text: [option.label, option.detail ?? '', option.id].map(fold).join('\n'),
  }));
}

export function filterOptions(
  indexed: readonly IndexedOption[],
  query: string,
  fold: Fold,
): readonly Option[] {
  const wanted = fold(query.trim());
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
