// The dialogs that delete tokens, loaded on demand.
import { lazyPart } from '../../problems/lazy-part.tsx';
import { DialogProblem } from '../../problems/part-problem.tsx';

export const DeleteDialog = lazyPart(
  () => import('./delete-dialog.tsx').then(module => module.DeleteDialog),
  {
    problem: (failure, { onClose }) => <DialogProblem failure={failure} onClose={onClose} />,
  },
);

export const BulkDeleteDialog = lazyPart(
  () => import('./bulk-delete-dialog.tsx').then(module => module.BulkDeleteDialog),
  { problem: (failure, { onClose }) => <DialogProblem failure={failure} onClose={onClose} /> },
);
