// When tokens expire and when they are deleted for disuse, as a picture and as a table, and when they were last used.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  AUDIT_LANES,
  type AuditFilter,
  type AuditLanes,
  type AuditQuery,
} from '../../../domain/audit/audit-query.ts';
import type { AuditView } from '../../../domain/audit/audit-view.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { ToggleButton } from '../../../ui/toggle-button.tsx';
import { servicesQuery } from '../service-queries.ts';
import { LastUsedBars } from './last-used-bars.tsx';
import { markFilter } from './mark-filter.ts';
import { RangeFields } from './range-fields.tsx';
import styles from './timeline.module.css';
import { TimelineLegend } from './timeline-legend.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { laneName, type Mark } from './timeline-words.ts';
import { useWidth } from './use-width.ts';

const LANES: Readonly<Record<AuditLanes, string>> = {
  owner: 'By owner',
  type: 'By type',
  service: 'By service',
};

type TimelinePanelProps = {
  readonly view: AuditView;
  readonly query: AuditQuery;
  readonly change: (patch: Partial<AuditQuery>) => void;
  readonly filterBy: (patch: Partial<AuditFilter>) => void;
  readonly now: Date;
};

export function TimelinePanel({ view, query, change, filterBy, now }: TimelinePanelProps) {
  const { timeline } = view;
  const { filter, lanes } = query;
  const [width, ref] = useWidth();
  const services = useQuery({ ...servicesQuery, enabled: lanes === 'service' }).data;
  const names = useMemo(() => {
    const serviceNames = new Map(services?.rows.map(({ id, name }) => [id, name]));
    return timeline?.lanes.map(({ of }) => laneName(of, serviceNames)) ?? [];
  }, [timeline, services]);
  const onMark = (mark: Mark & { readonly lane: number }) => {
    const lane = timeline?.lanes[mark.lane];
    if (mark.token !== null) change({ openId: mark.token.id });
    else if (timeline !== null && lane !== undefined) filterBy(markFilter(timeline, lane, mark, filter));
  };
  return (
    <section className={styles.panel} aria-labelledby="timeline-title">
      <div className={styles.head}>
        <h2 id="timeline-title">Timeline</h2>
        <fieldset className={styles.lanes}>
          <legend className="visually-hidden">Lanes</legend>
          {AUDIT_LANES.map(each => (
            <ToggleButton key={each} pressed={each === lanes} onClick={() => change({ lanes: each })}>
              {LANES[each]}
            </ToggleButton>
          ))}
        </fieldset>
      </div>
      <div className={styles.controls}>
        <RangeFields from={filter.expiresFrom} to={filter.expiresTo} onChange={filterBy} />
        <TimelineLegend />
      </div>
      {/* The width does not depend on whether there is a picture. */}
      <div ref={ref} className={styles.frame}>
        {timeline === null ? (
          <p className={styles.muted}>Loading timeline…</p>
        ) : timeline.lanes.length === 0 ? (
          <p className={styles.muted}>No tokens match the other filters.</p>
        ) : (
          width > 0 && (
            <TimelinePicture
              timeline={timeline}
              names={names}
              width={width}
              from={filter.expiresFrom}
              to={filter.expiresTo}
              now={now}
              onMark={onMark}
              onRange={days => filterBy({ expiresFrom: days?.from ?? null, expiresTo: days?.to ?? null })}
            />
          )
        )}
      </div>
      {timeline !== null && timeline.lanes.length > 0 && (
        <>
          <Disclosure summary="As a table">
            <TimelineTable timeline={timeline} names={names} onMark={onMark} />
          </Disclosure>
          <LastUsedBars counts={timeline.lastUsed} />
        </>
      )}
    </section>
  );
}
