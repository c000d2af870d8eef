// Tests that every change of a list is said once.
import { expect, it } from 'vitest';
import { type ListState, listNews } from './list-news.ts';

const LIST: ListState = {
  count: '1,200 of 5,000 tokens',
  loading: null,
  filter: 'deploy',
  order: 'Name, A to Z',
  page: 2,
  pages: 1200,
  pageSize: 50,
  selected: 0,
};

const LOADING: ListState = { count: null, loading: 'your tokens' };
const FAILED: ListState = { count: null, loading: null };

it.each<[string, ListState | null, ListState, string]>([
  ['the first rows', null, LIST, '1,200 of 5,000 tokens'],
  ['a slow list', null, LOADING, 'Loading your tokens…'],
  ['a list that is still loading', LOADING, { ...LOADING, filter: 'x' }, ''],
  ['the end of loading', LOADING, LIST, '1,200 of 5,000 tokens'],
  ['a failure, which is an alert', LOADING, FAILED, ''],
  ['a list that loads after all', FAILED, LIST, '1,200 of 5,000 tokens'],
  ['no change', LIST, { ...LIST }, ''],
  ['a filter', LIST, { ...LIST, filter: 'ci', count: 'No token matches' }, 'No token matches'],
  ['a filter with an equal result', LIST, { ...LIST, filter: 'ci' }, '1,200 of 5,000 tokens'],
  ['a filter that leads to the first page', LIST, { ...LIST, filter: '', page: 1 }, '1,200 of 5,000 tokens'],
  ['rows that come or go', LIST, { ...LIST, count: '1,199 of 4,999 tokens', pages: 1199 }, ''],
  ['a page', LIST, { ...LIST, page: 1000 }, 'Page 1,000 of 1,200'],
  [
    'an order',
    LIST,
    { ...LIST, order: 'Scope, reversed', page: 1 },
    'Sorted by Scope, reversed. Page 1 of 1,200',
  ],
  ['a page size', LIST, { ...LIST, pageSize: 100, pages: 600 }, '100 rows per page'],
  ['a selection', LIST, { ...LIST, selected: 1000 }, '1,000 selected'],
  ['no selection', { ...LIST, selected: 2 }, LIST, ''],
])('says for %s', (_, before, now, news) => expect(listNews(before, now)).toBe(news));
