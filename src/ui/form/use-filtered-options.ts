// The options of a combobox that match what is typed, and the first of them to render.
import { useMemo } from 'react';
import { type Fold, filterOptions, indexOptions, type Option } from './filter-options.ts';

// Enough rows for a quick look. To see others, the user narrows the filter.
const maxRendered = 100;

export interface FilteredOptions {
  matches: readonly Option[];
  rendered: readonly Option[];
  /** How many options match another query, without waiting for a render. */
  countMatches: (query: string) => number;
}

export function useFilteredOptions(options: readonly Option[], query: string, fold: Fold): FilteredOptions {
  const indexed = useMemo(() => indexOptions(options, fold), [options, fold]);
  const matches = useMemo(() => filterOptions(indexed, query, fold), [indexed, query, fold]);
  const rendered = useMemo(() => matches.slice(0, maxRendered), [matches]);
  return { matches, rendered, countMatches: other => filterOptions(indexed, other, fold).length };
}
