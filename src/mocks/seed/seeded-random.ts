// A pseudo-random number generator with a fixed seed, so that generated data is deterministic.

export type RandomSource = {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from 0 up to, but not including, `count`. */
  integerBelow(count: number): number;
  pick<T>(values: readonly [T, ...T[]]): T;
};

/** Mulberry32: fast, and sufficiently uniform for sample data. */
export function seededRandom(seed: number): RandomSource {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const integerBelow = (count: number) => Math.floor(next() * count);
  return { next, integerBelow, pick: values => values[integerBelow(values.length)] ?? values[0] };
}
