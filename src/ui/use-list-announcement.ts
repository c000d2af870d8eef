// Announces what a list shows, once it has stopped changing: loading and loaded, filtered, sorted, and paged.
import { useEffect, useRef } from 'react';
import { type ListState, listNews } from './list-news.ts';
import { useNews } from './live-region.tsx';
import { ANNOUNCEMENT_DELAY_MS } from './use-debounced-announcement.ts';

/** Announces every change once. Nothing else on the page may announce the same, e.g. by `role="status"`. */
export function useListAnnouncement(list: ListState): void {
  const { count, loading, filter, order, page, pages, pageSize, selected } = list;
  const tell = useNews();
  const said = useRef<ListState>(null);
  useEffect(() => {
    const now = { count, loading, filter, order, page, pages, pageSize, selected };
    const timer = setTimeout(() => {
      const news = listNews(said.current, now);
      said.current = now;
      if (news !== '') tell(news);
    }, ANNOUNCEMENT_DELAY_MS);
    return () => clearTimeout(timer);
  }, [count, loading, filter, order, page, pages, pageSize, selected, tell]);
}
