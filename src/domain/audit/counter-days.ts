// The days of the counters that depend on one. Our own choice.

/** The days of the counter "unused for 45 days". */
export const UNUSED_COUNTER_DAYS = 45;

/** The days of the counter "expire this week". */
export const EXPIRES_COUNTER_DAYS = 7;
