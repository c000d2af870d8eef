// Tests that the session changes once at a time, and that answers can wait for the end of a change.
import { expect, it } from 'vitest';
import { changeSession, sessionSettled } from './session-change.ts';

it('ignores a second change while one is running, and lets others wait for its end', async () => {
  const events: string[] = [];
  let finish = () => {};
  const signOut = changeSession(async () => {
    events.push('sign-out starts');
    await new Promise<void>(resolve => {
      finish = resolve;
    });
    events.push('sign-out ends');
  });
  await changeSession(async () => {
    events.push('switch');
  });
  const late = sessionSettled().then(() => events.push('late answer'));
  finish();
  await Promise.all([signOut, late]);
  expect(events).toEqual(['sign-out starts', 'sign-out ends', 'late answer']);
});

it('changes again after a change that failed', async () => {
  await expect(changeSession(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  await sessionSettled();
  let changed = false;
  await changeSession(async () => {
    changed = true;
  });
  expect(changed).toBe(true);
});
