// Where a key leads to from a mark.
import type { PlacedMark } from './timeline-layout.ts';

/** `null` if the key leads nowhere. Up and down lead to the nearest mark of the next row that has one. */
export function nextMark(marks: readonly PlacedMark[], from: PlacedMark, key: string): PlacedMark | null {
  const row = marks.filter(({ y }) => y === from.y);
  const at = row.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return row[at - 1] ?? null;
    case 'ArrowRight':
      return row[at + 1] ?? null;
    case 'Home':
      return row[0] ?? null;
    case 'End':
      return row.at(-1) ?? null;
    case 'ArrowUp':
      return nearest(
        marks.filter(({ y }) => y === marks.findLast(mark => mark.y < from.y)?.y),
        from.x,
      );
    case 'ArrowDown':
      return nearest(
        marks.filter(({ y }) => y === marks.find(mark => mark.y > from.y)?.y),
        from.x,
      );
    default:
      return null;
  }
}

function nearest(row: readonly PlacedMark[], x: number): PlacedMark | null {
  const distance = (mark: PlacedMark) => Math.abs(mark.x - x);
  return row.reduce<PlacedMark | null>(
    (best, mark) => (best === null || distance(mark) < distance(best) ? mark : best),
    null,
  );
}
