// The parts of the picture that stay as they are while a range is chosen.
import { type CSSProperties, memo, useRef } from 'react';
import type { Timeline } from '../../../domain/audit/timeline.ts';
import { plainSentence, type Sentence } from '../../../domain/sentence.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { SentenceText } from '../../text/sentence-text.tsx';
import styles from './timeline.module.css';
import { BARS, type Layout, type PlacedMark } from './timeline-layout.ts';
import { markSentence, shortCount } from './timeline-words.ts';

type BackgroundProps = {
  readonly timeline: Timeline;
  readonly layout: Layout;
  readonly names: readonly Sentence[];
};

export const Background = memo(function Background({ timeline, layout, names }: BackgroundProps) {
  const { width, height, labelWidth, plot, ends, ticks, bars, lanes } = layout;
  const headings = ['Expired', 'Later', 'Never'];
  return (
    <>
      <g>
        {bars.map(bar => (
          <rect
            key={bar.x}
            className={styles.bar}
            x={bar.x}
            y={BARS - bar.height}
            width={bar.width}
            height={bar.height}
          />
        ))}
        <line className={styles.axis} x1={plot[0]} x2={plot[1]} y1={BARS} y2={BARS} />
        {ticks.map(({ x, label }) => (
          <g key={x}>
            <line className={styles.grid} x1={x} x2={x} y1={BARS} y2={height} />
            <text className={styles.tick} x={x} y={BARS + 18}>
              {label}
            </text>
          </g>
        ))}
        <text className={styles.todayLabel} x={plot[0] + 5} y={BARS + 18}>
          Today
        </text>
        {ends.map((x, end) => (
          <text key={x} className={styles.tick} x={x} y={BARS + 18}>
            {headings[end]}
          </text>
        ))}
        {lanes.map(({ top }) => (
          <line key={top} className={styles.separator} x1={0} x2={width} y1={top} y2={top} />
        ))}
      </g>
      {lanes.map(({ top, height: all, labelHeight }, lane) => (
        <foreignObject
          key={top}
          x={0}
          y={top + (labelHeight > 0 ? 3 : 1)}
          width={labelWidth > 0 ? labelWidth : width}
          height={labelHeight > 0 ? labelHeight : all - 2}
        >
          <div className={styles.label}>
            <span className={styles.name}>
              <SentenceText parts={names[lane] ?? []} />
            </span>
            <span className={styles.count}>{formatCount(timeline.lanes[lane]?.count ?? 0)}</span>
          </div>
        </foreignObject>
      ))}
    </>
  );
});

type MarksProps = Pick<BackgroundProps, 'timeline' | 'layout'>;

export const MarkShapes = memo(function MarkShapes({ timeline, layout }: MarksProps) {
  return layout.marks.map(mark => (
    <MarkShape
      key={mark.key}
      mark={mark}
      isEnd={mark.first === 0 || mark.first >= timeline.slots.length - 2}
    />
  ));
});

type MarkButtonsProps = BackgroundProps & {
  /** The mark that Tab leads to. */
  readonly activeKey: string | undefined;
};

/** What is clicked and has the focus: a button over each mark. */
export const MarkButtons = memo(function MarkButtons({
  timeline,
  layout,
  names,
  activeKey,
}: MarkButtonsProps) {
  return layout.marks.map(({ key, x, y, buttonWidth, buttonHeight, ...mark }) => (
    <MarkButton
      key={key}
      markKey={key}
      tokenId={mark.token?.id}
      label={`${plainSentence(markSentence(timeline, mark))}, ${plainSentence(names[mark.lane] ?? [])}`}
      isActive={key === activeKey}
      place={{
        insetInlineStart: x - buttonWidth / 2,
        insetBlockStart: y - buttonHeight / 2,
        inlineSize: buttonWidth,
        blockSize: buttonHeight,
      }}
    />
  ));
});

type MarkButtonProps = {
  readonly markKey: string;
  readonly tokenId: string | undefined;
  readonly label: string;
  readonly isActive: boolean;
  readonly place: CSSProperties;
};

function MarkButton({ markKey, tokenId, label, isActive, place }: MarkButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  // A new filter can join other marks.
  useFocusHandover(ref, () => document.querySelector<HTMLElement>('[data-mark][tabindex="0"]'));
  return (
    <button
      ref={ref}
      type="button"
      className={styles.mark}
      data-mark={markKey}
      data-token={tokenId}
      translate="no"
      aria-label={label}
      tabIndex={isActive ? 0 : -1}
      style={place}
    />
  );
}

/** Expiries are round, deletions for disuse are pointed. One token alone is a small sign without a number. */
function MarkShape({ mark, isEnd }: { readonly mark: PlacedMark; readonly isEnd: boolean }) {
  const { x, y, width, kind, count, token } = mark;
  const alone = token !== null && !isEnd;
  const half = width / 2;
  return (
    <>
      {kind === 'expiry' ? (
        alone ? (
          <circle className={styles.expiry} cx={x} cy={y} r={6} />
        ) : (
          <rect
            className={isEnd ? styles.end : styles.expiry}
            x={x - half}
            y={y - 10}
            width={width}
            height={20}
            rx={10}
          />
        )
      ) : (
        <path className={styles.deletion} d={alone ? diamond(x, y) : pointed(x, y, half)} />
      )}
      {!alone && (
        <text className={kind === 'expiry' && !isEnd ? styles.onExpiry : styles.number} x={x} y={y + 4}>
          {shortCount(count)}
        </text>
      )}
    </>
  );
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`;
}

function pointed(x: number, y: number, half: number): string {
  const [left, right, tip] = [x - half + 4, x + half - 4, 5];
  return `M${left} ${y - 10}H${right}L${right + tip} ${y}L${right} ${y + 10}H${left}L${left - tip} ${y}Z`;
}
