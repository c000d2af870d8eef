// The lock of forms and dialogs against double submission.
import { useState } from 'react';

/**
 * Runs a submission, or does nothing while another one is running.
 * @param submit returns `keep-locked` if the form is about to leave the page: it accepts nothing more then.
 */
export type SubmitLock = (submit: () => Promise<unknown>) => Promise<void>;

/** Not React state: a second click or Enter can happen before the next render. */
export function createSubmitLock(): SubmitLock {
  let locked = false;
  return async submit => {
    if (locked) return;
    locked = true;
    let keepLocked = false;
    try {
      keepLocked = (await submit()) === 'keep-locked';
    } finally {
      locked = keepLocked;
    }
  };
}

export function useSubmitLock(): SubmitLock {
  return useState(createSubmitLock)[0];
}
