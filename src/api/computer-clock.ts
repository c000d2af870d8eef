// The computer's clock, which may be wrong. Only for measuring how long something took or how old it is.

export function computerNow(): number {
  return Date.now();
}
