// The search parameters of a paged list.
import { PAGE_SIZES, type PageSize } from '../../domain/audit/list-filter.ts';
import { numberParam } from './search-params.ts';

export const DEFAULT_PAGE_SIZE: PageSize = 50;
const MAX_PAGE = 1_000_000;

export function pageParam(raw: unknown): number {
  return numberParam(raw, 1, MAX_PAGE) ?? 1;
}

export function pageSizeParam(raw: unknown): PageSize {
  return PAGE_SIZES.find(size => String(size) === raw) ?? DEFAULT_PAGE_SIZE;
}
