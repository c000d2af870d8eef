// What the console says about some kinds of fault.
export const FAULT_WORDS = {
  '403': 'The API rejected the request: “',
  '429': 'Too many requests.',
  '500': 'Server error (500).',
  'time-out': 'The API didn’t respond within 30 seconds.',
  offline: 'The API can’t be reached. Check your connection and try again.',
} as const;
