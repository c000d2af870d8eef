// One change of the session at a time: signing out, or switching the account.
import { createSubmitLock } from '../../ui/use-submit-lock.ts';

const lock = createSubmitLock();
let current: Promise<void> = Promise.resolve();

/** Changes the session, or does nothing while another change is running. */
export async function changeSession(change: () => Promise<void>): Promise<void> {
  await lock(async () => {
    current = change();
    await current;
  });
}

/** Waits for a change that is running, after which it is known whose session this is. */
export async function sessionSettled(): Promise<void> {
  await current.catch(() => undefined);
}
