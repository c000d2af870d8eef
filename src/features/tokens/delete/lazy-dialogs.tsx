// The dialogs that delete tokens, loaded on demand.
import { lazyPart } from '../../problems/lazy-part.tsx';

export const DeleteDialog = lazyPart(
  () => import('./delete-dialog.tsx').then(module => module.DeleteDialog),
  {
    problem: ({ onClose }) => onClose,
  },
);

export const BulkDeleteDialog = lazyPart(
  () => import('./bulk-delete-dialog.tsx').then(module => module.BulkDeleteDialog),
  { problem: ({ onClose }) => onClose },
);
