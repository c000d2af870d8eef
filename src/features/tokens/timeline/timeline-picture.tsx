// The picture of the timeline: bars, an axis, and a lane of marks for each owner, type or service.
import { type KeyboardEvent, type MouseEvent, type SyntheticEvent, useMemo, useRef, useState } from 'react';
import type { Timeline } from '../../../domain/audit/timeline.ts';
import { addDays, startOfDay } from '../../../domain/calendar-day.ts';
import type { Sentence } from '../../../domain/sentence.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';
import { nextMark } from './next-mark.ts';
import styles from './timeline.module.css';
import { Background, MarkButtons, MarkShapes } from './timeline-drawing.tsx';
import { axisOf, layoutOf, type PlacedMark } from './timeline-layout.ts';
import { daysOf, markSentence, rangeSentence } from './timeline-words.ts';
import { type Days, useBrush } from './use-brush.ts';

type TimelinePictureProps = {
  readonly timeline: Timeline;
  readonly names: readonly Sentence[];
  readonly width: number;
  /** The days in the filter. */
  readonly from: string | null;
  readonly to: string | null;
  readonly now: Date;
  readonly onMark: (mark: PlacedMark) => void;
  /** `null` for all days. */
  readonly onRange: (days: Days | null) => void;
};

export function TimelinePicture(props: TimelinePictureProps) {
  const { timeline, names, width, from, to, now, onMark, onRange } = props;
  const timeZone = useTimeZone();
  const announce = useAnnounce();
  const target = matchMedia('(pointer: coarse)').matches ? 40 : 24;
  const layout = useMemo(() => layoutOf(timeline, width, target), [timeline, width, target]);
  const axis = useMemo(() => axisOf(timeline, width), [timeline, width]);
  const { plot, height, marks } = layout;
  const [active, setActive] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const anchor = useRef<PlacedMark | null>(null);

  const within = (x: number) => Math.min(plot[1], Math.max(plot[0], x));
  const edges = (days: { readonly from: string | null; readonly to: string | null }) =>
    [
      days.from === null ? plot[0] : within(axis.xOf(days.from)),
      days.to === null ? plot[1] : within(axis.xOf(addDays(days.to, 1))),
    ] as const;
  const range = from === null && to === null ? null : edges({ from, to });
  const brush = useBrush({ plot, dayAt: axis.dayAt, range, onCommit: onRange });
  const shown = brush.draft === null ? range : edges(brush.draft);

  const markOf = ({ target }: SyntheticEvent) => {
    const key = target instanceof Element ? target.closest('[data-mark]')?.getAttribute('data-mark') : null;
    return marks.find(mark => mark.key === key);
  };
  const focus = (stage: HTMLElement, mark: PlacedMark) => {
    const element = stage.querySelector<HTMLElement>(`[data-mark="${CSS.escape(mark.key)}"]`);
    element?.focus();
  };

  const extend = (stage: HTMLElement, mark: PlacedMark, key: string) => {
    const start = anchor.current ?? mark;
    const next = nextMark(marks, mark, key);
    if (next === null || !isOnAxis(timeline, start) || !isOnAxis(timeline, next)) return;
    anchor.current = start;
    const [days] = [daysOf(timeline, Math.min(start.first, next.first), Math.max(start.last, next.last))];
    brush.setDraft({ from: days[0], to: days[1] });
    announce(rangeSentence(timeline, { from: days[0], to: days[1] }));
    focus(stage, next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const mark = markOf(event);
    if (event.key === 'Escape' && brush.draft !== null) {
      event.stopPropagation();
      anchor.current = null;
      brush.cancel();
      return;
    }
    if (mark === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextMark(marks, mark, event.key);
    if (next === null) return;
    event.preventDefault();
    if (event.shiftKey && event.key.startsWith('Arrow')) extend(event.currentTarget, mark, event.key);
    else focus(event.currentTarget, next);
  };
  const finish = () => {
    if (anchor.current === null) return;
    anchor.current = null;
    if (brush.draft !== null) onRange(brush.draft);
    brush.cancel();
  };

  const activeKey = (marks.find(mark => mark.key === active) ?? marks[0])?.key;
  const toldMark = marks.find(mark => mark.key === told);
  const dayStart = startOfDay(timeline.today, timeZone).getTime();
  const dayLength = startOfDay(addDays(timeline.today, 1), timeZone).getTime() - dayStart;
  const dayWidth = axis.xOf(addDays(timeline.today, 1)) - axis.xOf(timeline.today);
  const nowX = plot[0] + dayWidth * Math.min(1, Math.max(0, (now.getTime() - dayStart) / dayLength));
  return (
    <>
      <div className={styles.stage}>
        <svg
          className={styles.picture}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          aria-hidden="true"
        >
          {shown !== null && (
            <rect
              className={styles.range}
              x={shown[0]}
              y={0}
              width={Math.max(1, shown[1] - shown[0])}
              height={height}
            />
          )}
          <line className={styles.today} x1={nowX} x2={nowX} y1={0} y2={height} />
          <Background timeline={timeline} layout={layout} names={names} />
          {shown?.map((x, end) => (
            <line key={end === 0 ? 'from' : 'to'} className={styles.edge} x1={x} x2={x} y1={0} y2={height} />
          ))}
          <MarkShapes timeline={timeline} layout={layout} />
        </svg>
        <fieldset
          className={styles.marks}
          aria-describedby="timeline-keys"
          {...brush.handlers}
          onClick={(event: MouseEvent) => {
            const mark = markOf(event);
            if (mark !== undefined) onMark(mark);
          }}
          onKeyDown={onKeyDown}
          onKeyUp={event => event.key === 'Shift' && finish()}
          onFocus={event => {
            const key = markOf(event)?.key ?? null;
            setActive(key);
            setTold(key);
          }}
          onBlur={event => {
            setTold(null);
            if (!event.currentTarget.contains(event.relatedTarget)) finish();
          }}
          onPointerOver={event => setTold(markOf(event)?.key ?? null)}
          onPointerLeave={() => setTold(null)}
        >
          <legend className="visually-hidden">Marks of the timeline</legend>
          <MarkButtons timeline={timeline} layout={layout} names={names} activeKey={activeKey} />
        </fieldset>
      </div>
      <p className={styles.told}>
        {brush.draft !== null ? (
          <span key="draft">{rangeSentence(timeline, brush.draft)}</span>
        ) : toldMark !== undefined ? (
          <SentenceText
            key="mark"
            parts={[...markSentence(timeline, toldMark), ' · ', ...(names[toldMark.lane] ?? [])]}
          />
        ) : (
          <span key="hint">Drag to choose days. Click a mark to open its token or to list its tokens.</span>
        )}
      </p>
      <p id="timeline-keys" className="visually-hidden">
        Arrow keys move between the marks. Enter opens a token or lists the tokens. Shift with the left or
        right arrow key chooses a range of days.
      </p>
    </>
  );
}

function isOnAxis({ slots }: Timeline, { first }: PlacedMark): boolean {
  return first > 0 && first < slots.length - 2;
}
