// Filter for the user who caused an event: by name, email or id. A deleted user is found by their id.
import { foldedText } from '../../domain/comparable-text.ts';
import { isId, MIN_LOOKUP_LENGTH } from '../../domain/id.ts';
import { looksLikeSecret } from '../../domain/secret-shape.ts';
import { ChoiceCombobox } from '../../ui/form/choice-combobox.tsx';
import type { Option } from '../../ui/form/filter-options.ts';
import { searchOptions } from '../problems/search-options.ts';
import { usePeople } from './event-queries.ts';

type ActorFieldProps = {
  /** `null` for everyone. */
  readonly userId: string | null;
  readonly onChange: (userId: string | undefined) => void;
};

export function ActorField({ userId, onChange }: ActorFieldProps) {
  const { state, people } = usePeople();
  return (
    <ChoiceCombobox
      id="event-user"
      label="User"
      note={state === 'failed' && 'Couldn’t load the users. You can enter a user ID.'}
      noun={{ one: 'user', other: 'users' }}
      placeholder="Any user"
      options={people.map(({ id, name, login }) => ({ id, label: name, detail: login }))}
      fold={foldedText}
      texts={searchOptions}
      loading={state === 'pending'}
      selectedId={userId}
      onChange={id => onChange(id ?? undefined)}
      optionFor={deletedUser}
    />
  );
}

function deletedUser(text: string): Option | null {
  const isUserId = isId(text) && text.length >= MIN_LOOKUP_LENGTH && !looksLikeSecret(text);
  return isUserId ? { id: text, label: text, detail: 'User ID' } : null;
}
