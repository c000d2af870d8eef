// The question that is asked before a broad token is created.
import { expect } from '@playwright/test';
import type { Screen } from './screen.ts';

/** Confirms it, if it is asked after the form was sent. */
export async function confirmBroad(screen: Screen): Promise<void> {
  const { page, broadQuestion, problem, revealDialog, sudoDialog } = screen;
  const creating = page.getByRole('button', { name: 'Creating…' });
  const anything = broadQuestion.or(problem).or(revealDialog).or(sudoDialog).or(creating);
  await expect(anything.first()).toBeVisible();
  const confirm = broadQuestion.getByRole('button', { name: 'Create broad token' });
  if (await confirm.isVisible()) await confirm.click();
}
