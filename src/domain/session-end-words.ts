// What is said of the end of the console's session. Apart from the rule, because it is seldom loaded.
import type { SessionEnd } from './session-end.ts';

/** What is about to happen, or has happened, and what to do. */
export function sessionEndWords({ minutesLeft, offer }: SessionEnd): { title: string; advice: string } {
  const minutes = minutesLeft === 1 ? '1 minute' : `${minutesLeft} minutes`;
  if (offer === 'renewal') {
    return minutesLeft === 0
      ? { title: 'Your session has ended.', advice: 'Enter your password to continue on this page.' }
      : {
          title: `Your session expires in ${minutes}.`,
          advice: 'To keep your work on this page, choose “Stay signed in”.',
        };
  }
  const advice = 'To continue, sign in with another token.';
  return minutesLeft === 0
    ? { title: 'The token you signed in with has expired.', advice }
    : { title: `The token you signed in with expires in ${minutes}.`, advice };
}
