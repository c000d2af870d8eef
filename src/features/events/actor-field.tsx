// Filter for the person who caused an event: by name, email or id. A deleted user can be entered by id only.
import { useEffect, useEffectEvent, useState } from 'react';
import { isSameName } from '../../domain/comparable-text.ts';
import { isolatedText } from '../../domain/foreign-text.ts';
import { isId, MIN_LOOKUP_LENGTH } from '../../domain/id.ts';
import type { User } from '../../domain/user.ts';
import { Field } from '../../ui/form/field.tsx';
import { TextInput } from '../../ui/form/text-input.tsx';
import { useSecretProblem } from '../problems/use-secret-problem.ts';
import { usePeople } from './event-queries.ts';
import { useAnnouncedProblem } from './use-announced-problem.ts';

const NOTES = {
  known: 'Name or email, or the ID of someone who is gone.',
  pending: 'The names of the account are still being loaded.',
  failed: 'The names could not be loaded; the ID of a person works.',
};

type ActorFieldProps = {
  /** The person's id; empty for everyone. */
  readonly value: string;
  readonly onChange: (id: string | undefined) => void;
};

export function ActorField({ value, onChange }: ActorFieldProps) {
  const { state, people } = usePeople();
  const [draft, setDraft] = useState<string | null>(null);
  const [touched, setTouched] = useState(false);
  const chosen = people.find(({ id }) => id === value);
  const committed = chosen ? labelOf(chosen) : value;
  if (draft === committed) setDraft(null);

  const commitMatch = (typed: string) => {
    const text = typed.trim();
    const person = people.find(each => matchesPerson(each, text));
    const id = person?.id ?? (isId(text) && text.length >= MIN_LOOKUP_LENGTH ? text : undefined);
    setDraft(person ? labelOf(person) : typed);
    if (id !== undefined || text === '') onChange(id);
  };
  const change = (typed: string) => {
    setTouched(false);
    commitMatch(typed);
  };
  // A name that was typed before the list had loaded is matched now.
  const rematch = useEffectEvent(() => draft !== null && commitMatch(draft));
  useEffect(() => {
    if (people.length > 0) rematch();
  }, [people]);
  const text = draft ?? committed;
  const secretProblem = useSecretProblem(text);
  const isUnknown = touched && draft !== null && text.trim() !== '' && secretProblem === undefined;
  const problem =
    isUnknown && state === 'known'
      ? 'Nobody of the account is called so. Choose a person from the list.'
      : undefined;
  const announceAgain = useAnnouncedProblem(problem);

  const leave = () => {
    setTouched(true);
    // Only now: while it is typed, a name may be the beginning of another one.
    const [named, ...others] = people.filter(({ name }) => isSameName(name, text));
    if (draft !== null && named && others.length === 0) commitMatch(named.id);
  };
  const enter = () => {
    leave();
    announceAgain();
  };

  return (
    <Field
      id="event-actor"
      label="Who"
      note={NOTES[state === 'pending' && !isUnknown ? 'known' : state]}
      error={secretProblem ?? problem}
    >
      {control => (
        <>
          <TextInput
            {...control}
            list="event-actors"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={event => change(event.target.value)}
            onBlur={leave}
            onKeyDown={event => event.key === 'Enter' && enter()}
          />
          <datalist id="event-actors">
            {people.map(person => (
              <option key={person.id} value={labelOf(person)} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function labelOf({ name, login }: User): string {
  return `${isolatedText(name)} (${isolatedText(login)})`;
}

/** Whether the text is the person's email, id, or label in the list. */
function matchesPerson(person: User, text: string): boolean {
  if (person.id === text) return true;
  return [person.login, labelOf(person)].some(each => isSameName(each, text));
}
