// Choosing a range of the axis with a pointer. While it moves, only the range changes; the filter follows at the end.
import { type PointerEvent, useRef, useState } from 'react';

/** A pointer that moves less far clicks. */
const SLOP = 4;

/** As near to an end of the range, the pointer moves this end. */
const GRIP = 7;

export type Days = { readonly from: string; readonly to: string };

type BrushOptions = {
  readonly plot: readonly [number, number];
  readonly dayAt: (x: number) => string;
  /** The ends of the range in the filter, in pixels; `null` if there is none. */
  readonly range: readonly [number, number] | null;
  readonly onCommit: (days: Days | null) => void;
};

type Drag = { readonly startX: number; readonly anchor: string; moved: boolean };

export function useBrush({ plot, dayAt, range, onCommit }: BrushOptions) {
  const [draft, setDraft] = useState<Days | null>(null);
  const drag = useRef<Drag | null>(null);

  const xOf = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) =>
    clientX - currentTarget.getBoundingClientRect().left;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const x = xOf(event);
    if (event.button !== 0 || x < plot[0] || x > plot[1]) return;
    const [from, to] = range ?? [Number.NaN, Number.NaN];
    const anchorX = Math.abs(x - from) <= GRIP ? to - 1 : Math.abs(x - to) <= GRIP ? from : x;
    drag.current = { startX: x, anchor: dayAt(anchorX), moved: false };
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (current === null) return;
    const x = xOf(event);
    if (!current.moved && Math.abs(x - current.startX) < SLOP) return;
    if (!current.moved) event.currentTarget.setPointerCapture(event.pointerId);
    current.moved = true;
    const day = dayAt(x);
    const [from, to] = day < current.anchor ? [day, current.anchor] : [current.anchor, day];
    // Most moves stay within a day.
    setDraft(before => (before?.from === from && before.to === to ? before : { from, to }));
  };

  const cancel = () => {
    drag.current = null;
    setDraft(null);
  };

  const onPointerUp = ({ target }: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    drag.current = null;
    if (current === null) return;
    setDraft(null);
    if (current.moved && draft !== null) onCommit(draft);
    // A click beside the marks.
    else if (
      !current.moved &&
      range !== null &&
      target instanceof Element &&
      target.closest('button') === null
    )
      onCommit(null);
  };

  return {
    draft,
    setDraft,
    cancel,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel },
  };
}
