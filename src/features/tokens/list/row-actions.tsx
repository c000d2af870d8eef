// The buttons of a token's row: replace and delete. A browser session is signed out.
import { isolatedLine } from '../../../domain/foreign-text.ts';
import { isBrowserSession, isExpired, type Token } from '../../../domain/token.ts';
import { IconButton } from '../../../ui/button.tsx';
import { useNavigation } from '../../navigation/use-navigation.ts';
import { deleteButtonId } from '../focus-target.ts';
import styles from './token-list.module.css';

type RowActionsProps = { readonly token: Token; readonly now: Date; readonly onDelete: () => void };

export function TokenRowActions({ token, now, onDelete }: RowActionsProps) {
  const { go } = useNavigation();
  const isSession = isBrowserSession(token);
  const name = isolatedLine(token.name);
  return (
    <span className={styles.actions}>
      {!isSession && !isExpired(token, now) && (
        <IconButton
          icon="replace"
          label={`Replace ${name}`}
          onClick={() => go('/account/personal/tokens/replace', { search: { token: token.id } })}
        />
      )}
      <IconButton
        id={deleteButtonId(token.id)}
        icon={isSession ? 'log-out' : 'trash'}
        label={`${isSession ? 'Sign out' : 'Delete'} ${name}`}
        onClick={onDelete}
      />
    </span>
  );
}
