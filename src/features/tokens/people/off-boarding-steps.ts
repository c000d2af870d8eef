// The steps of an off-boarding, and what leads from one to the next.
import type { AuditRow } from '../../../domain/audit/audit-view.ts';

export type OffBoardingStep =
  | { readonly kind: 'review' }
  | { readonly kind: 'deleting-tokens' }
  /** Some tokens were not deleted. */
  | { readonly kind: 'partial' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'check-failed'; readonly error: Error }
  /** The check found tokens that are new or still exist. */
  | { readonly kind: 'tokens-remain'; readonly rows: readonly AuditRow[] }
  | { readonly kind: 'no-tokens-left' }
  | { readonly kind: 'deleting-user' }
  | { readonly kind: 'user-not-deleted'; readonly error: Error }
  | { readonly kind: 'done' };

export type OffBoardingEvent =
  /** What the user asks for. */
  | { readonly kind: 'delete-tokens' }
  | { readonly kind: 'check' }
  | { readonly kind: 'delete-user' }
  /** What comes of it. */
  | { readonly kind: 'tokens-deleted' }
  | { readonly kind: 'tokens-not-deleted' }
  | { readonly kind: 'checked'; readonly rows: readonly AuditRow[] }
  | { readonly kind: 'check-failed'; readonly error: Error }
  | { readonly kind: 'user-deleted' }
  | { readonly kind: 'user-not-deleted'; readonly error: Error };

/** The steps in which an event can happen. In all others it is ignored, such as a second click or a late answer. */
const POSSIBLE_IN: Record<OffBoardingEvent['kind'], readonly OffBoardingStep['kind'][]> = {
  'delete-tokens': ['review', 'partial', 'tokens-remain'],
  // In the review if the person has no tokens.
  check: ['review', 'check-failed', 'user-not-deleted'],
  'delete-user': ['no-tokens-left', 'user-not-deleted'],
  'tokens-deleted': ['deleting-tokens'],
  'tokens-not-deleted': ['deleting-tokens'],
  checked: ['checking'],
  'check-failed': ['checking'],
  'user-deleted': ['deleting-user'],
  'user-not-deleted': ['deleting-user'],
};

/** What the dialog shows as its steps. */
export const STAGES = ['Review', 'Delete tokens', 'Check', 'Delete user', 'Done'] as const;

/** The index of the stage that a step belongs to. Tokens that the check finds lead back to their deletion. */
export function stageOf(kind: OffBoardingStep['kind']): number {
  switch (kind) {
    case 'review':
      return 0;
    case 'deleting-tokens':
    case 'partial':
    case 'tokens-remain':
      return 1;
    case 'checking':
    case 'check-failed':
      return 2;
    case 'no-tokens-left':
    case 'deleting-user':
    case 'user-not-deleted':
      return 3;
    case 'done':
      return 4;
  }
}

/** The step after an event. The same step if the event is ignored. */
export function nextStep(step: OffBoardingStep, event: OffBoardingEvent): OffBoardingStep {
  if (!POSSIBLE_IN[event.kind].includes(step.kind)) return step;
  switch (event.kind) {
    case 'delete-tokens':
      return { kind: 'deleting-tokens' };
    case 'check':
    case 'tokens-deleted':
      return { kind: 'checking' };
    case 'delete-user':
      return { kind: 'deleting-user' };
    case 'tokens-not-deleted':
      return { kind: 'partial' };
    case 'checked':
      return event.rows.length > 0 ? { kind: 'tokens-remain', rows: event.rows } : { kind: 'no-tokens-left' };
    case 'user-deleted':
      return { kind: 'done' };
    case 'check-failed':
    case 'user-not-deleted':
      return event;
  }
}
