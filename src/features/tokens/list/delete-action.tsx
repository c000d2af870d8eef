// The button that deletes a token from its row. A browser session is signed out.
import { isolatedLine } from '../../../domain/foreign-text.ts';
import { isBrowserSession, type Token } from '../../../domain/token.ts';
import { IconButton } from '../../../ui/button.tsx';
import { deleteButtonId } from '../focus-target.ts';

/** The width of the column, in rem. */
export const DELETE_ACTION_WIDTH = 3.25;

type DeleteActionProps = { readonly token: Token; readonly onDelete: () => void };

export function DeleteAction({ token, onDelete }: DeleteActionProps) {
  const isSession = isBrowserSession(token);
  return (
    <IconButton
      id={deleteButtonId(token.id)}
      icon={isSession ? 'log-out' : 'trash'}
      label={`${isSession ? 'Sign out' : 'Delete'} ${isolatedLine(token.name)}`}
      onClick={onDelete}
    />
  );
}
