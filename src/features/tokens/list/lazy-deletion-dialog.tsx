// The delete dialogs of a page with a list of tokens, loaded on demand.
import { lazyPart } from '../../problems/lazy-part.tsx';

export const DeletionDialog = lazyPart(
  () => import('./deletion-dialog.tsx').then(module => module.DeletionDialog),
  { problem: ({ onClose }) => onClose },
);
