// A count with thousands separators.
export function formatCount(count: number): string {
  // The first use of the browser's number format takes milliseconds, and most counts need no separator.
  return count < 1000 ? String(count) : count.toLocaleString('en-GB');
}
