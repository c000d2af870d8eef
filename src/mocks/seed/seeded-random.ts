// RandomSource that always falls the same way, so that a big seed is the same at every start.

export type RandomSource = {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from 0 up to, but not including, `count`. */
  below(count: number): number;
  pick<T>(values: readonly [T, ...T[]]): T;
};

/** Mulberry32: a few operations a throw, and even enough for a seed. */
export function seededRandom(seed: number): RandomSource {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const below = (count: number) => Math.floor(next() * count);
  return { next, below, pick: values => values[below(values.length)] ?? values[0] };
}
