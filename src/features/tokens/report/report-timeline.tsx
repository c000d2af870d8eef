// The picture of the timeline in a report. The table of expiries by month is there for those who do not see it.
import { memo, useMemo } from 'react';
import type { AuditFilter } from '../../../domain/audit/audit-query.ts';
import type { Timeline } from '../../../domain/audit/timeline.ts';
import { Background, MarkShapes } from '../timeline/timeline-drawing.tsx';
import { layoutOf } from '../timeline/timeline-layout.ts';
import { TimelineLegend } from '../timeline/timeline-legend.tsx';
import { laneName } from '../timeline/timeline-words.ts';
import { useWidth } from '../timeline/use-width.ts';
import styles from './report.module.css';

/** In pixels, as there is nothing to click. */
const MARK = 24;

/** The lanes are owners. */
const NO_SERVICES: ReadonlyMap<string, string> = new Map();

type ReportTimelineProps = {
  readonly timeline: Timeline;
  readonly days: Pick<AuditFilter, 'expiresFrom' | 'expiresTo'>;
};

export const ReportTimeline = memo(function ReportTimeline({ timeline, days }: ReportTimelineProps) {
  const [width, ref] = useWidth();
  const names = useMemo(() => timeline.lanes.map(({ of }) => laneName(of, NO_SERVICES)), [timeline]);
  if (timeline.lanes.length === 0) return null;
  const isPart = days.expiresFrom !== null || days.expiresTo !== null;
  return (
    <section className={styles.section}>
      <h3>Timeline by owner or creator</h3>
      {isPart && <p>It also shows the tokens that expire on other days than those of the filter.</p>}
      <div ref={ref} className={styles.picture}>
        {width > 0 && <Picture timeline={timeline} names={names} width={width} />}
      </div>
      <TimelineLegend />
    </section>
  );
});

type PictureProps = Pick<Parameters<typeof Background>[0], 'timeline' | 'names'> & { readonly width: number };

function Picture({ timeline, names, width }: PictureProps) {
  const layout = useMemo(() => layoutOf(timeline, width, MARK), [timeline, width]);
  const { height } = layout;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <Background timeline={timeline} layout={layout} names={names} />
      <MarkShapes timeline={timeline} layout={layout} />
    </svg>
  );
}
