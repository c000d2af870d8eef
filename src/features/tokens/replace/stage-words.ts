// How far a replacement is, in words.
import type { EndReason, ReplacementStage } from '../../../domain/replacement/replacement.ts';

export const END_WORDS: Record<EndReason, { readonly title: string; readonly advice: string }> = {
  'old-deleted': {
    title: 'The old token has been deleted.',
    advice: 'Only the new token works now. Check that everything uses it.',
  },
  'old-expired': {
    title: 'The old token has expired.',
    advice: 'Only the new token works now. Check that everything uses it, then delete the old one.',
  },
  'new-deleted': {
    title: 'The new token has been deleted.',
    advice: 'If the old token still exists, replace it again.',
  },
  'new-expired': {
    title: 'The new token has expired.',
    advice: 'If the old token is still in use, replace it again.',
  },
};

/** One line for lists and announcements. */
export function stageLine(stage: ReplacementStage): string {
  switch (stage.kind) {
    case 'ended':
      return END_WORDS[stage.reason].title;
    case 'waiting':
      return stage.ownUse
        ? 'Only this console has used the new token so far.'
        : 'The new token hasn’t been used yet.';
    case 'quieting':
      return stage.stillUsed
        ? 'The new token works, but the old one is still in use.'
        : 'The new token works. Waiting until the old one is no longer used.';
    case 'ready':
      return 'The old token can be deleted.';
  }
}
