// What the console says about some kinds of fault.
export const FAULT_WORDS = {
  '403': 'The API refused: “',
  '429': 'Too many requests were made.',
  '500': 'The API failed (status 500).',
  'time-out': 'No answer came within 30 seconds.',
  offline: 'The API could not be reached. Check your connection, then try again.',
} as const;
