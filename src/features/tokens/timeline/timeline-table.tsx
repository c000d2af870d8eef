// The timeline as a table, with the same numbers and the same actions.
import type { Timeline, TimelineLane, TimelineMark } from '../../../domain/audit/timeline.ts';
import { plainSentence, type Sentence } from '../../../domain/sentence.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { SentenceText } from '../../text/sentence-text.tsx';
import styles from './timeline.module.css';
import { type Mark, type MarkKind, markSentence, slotName } from './timeline-words.ts';

type TimelineTableProps = {
  readonly timeline: Timeline;
  readonly names: readonly Sentence[];
  readonly onMark: (mark: Mark & { readonly lane: number }) => void;
};

const PARTS: readonly {
  readonly kind: MarkKind;
  readonly title: string;
  readonly marks: (lane: TimelineLane) => readonly TimelineMark[];
}[] = [
  { kind: 'expiry', title: 'Expiry', marks: ({ expiries }) => expiries },
  { kind: 'deletion', title: 'Deletion for disuse', marks: ({ deletions }) => deletions },
];

export function TimelineTable({ timeline, names, onMark }: TimelineTableProps) {
  const { lanes } = timeline;
  return (
    <section className={styles.scroll} aria-label="Timeline as a table">
      <table className={styles.table}>
        <caption className="visually-hidden">
          When tokens expire, and when they are deleted for disuse
        </caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            {lanes.map(({ of }, lane) => (
              <th key={JSON.stringify(of)} scope="col">
                <SentenceText parts={names[lane] ?? []} />
              </th>
            ))}
          </tr>
        </thead>
        {PARTS.map(({ kind, title, marks }) => {
          const slots = [...new Set(lanes.flatMap(lane => marks(lane).map(({ slot }) => slot)))];
          slots.sort((a, b) => a - b);
          return (
            slots.length > 0 && (
              <tbody key={kind}>
                <tr>
                  <th scope="rowgroup" colSpan={lanes.length + 1} className={styles.part}>
                    {title}
                  </th>
                </tr>
                {slots.map(slot => (
                  <tr key={slot}>
                    <th scope="row">{slotName(timeline, slot)}</th>
                    {lanes.map((lane, place) => {
                      const found = marks(lane).find(mark => mark.slot === slot);
                      if (found === undefined) return <td key={JSON.stringify(lane.of)} />;
                      const mark = { ...found, kind, first: slot, last: slot, lane: place };
                      return (
                        <td key={JSON.stringify(lane.of)}>
                          <button
                            type="button"
                            className={styles.cell}
                            aria-label={`${plainSentence(markSentence(timeline, mark))}, ${plainSentence(names[place] ?? [])}`}
                            onClick={() => onMark(mark)}
                          >
                            {formatCount(found.count)}
                          </button>
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </section>
  );
}
