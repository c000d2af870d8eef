// Filter for one token, by its id or by an API error line that contains it.
import { type ReactNode, useState } from 'react';
import { MIN_LOOKUP_LENGTH, tokenIdIn } from '../../domain/id.ts';
import { Field } from '../../ui/form/field.tsx';
import { TextInput } from '../../ui/form/text-input.tsx';
import { useAnnouncedProblem } from '../../ui/form/use-announced-problem.ts';
import { refusedSecret } from '../problems/refused-secret.tsx';

type TokenIdFieldProps = {
  readonly value: string;
  readonly onChange: (id: string | undefined) => void;
};

export function TokenIdField({ value, onChange }: TokenIdFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [touched, setTouched] = useState(false);
  if (draft === value) setDraft(null);
  const text = draft ?? value;
  const found = tokenIdIn(text);
  const [refusal, setRefusal] = useState<ReactNode>();
  const isWrong = touched && found === null && text.trim() !== '';
  const problem = isWrong ? 'No token ID found in this text.' : undefined;
  const announceAgain = useAnnouncedProblem(problem);

  const commit = (id: string) => {
    setDraft(id);
    onChange(id);
  };
  const change = (typed: string) => {
    setTouched(false);
    const reason = refusedSecret(typed);
    setRefusal(reason);
    if (reason) return;
    setDraft(typed);
    const id = tokenIdIn(typed);
    if (typed.trim() === '') onChange(undefined);
    // Don't search for a partial id: nothing would match.
    else if (id !== null && id.length >= MIN_LOOKUP_LENGTH) commit(id);
  };
  const leave = () => {
    setTouched(true);
    if (draft !== null && found !== null) commit(found);
  };
  const enter = () => {
    leave();
    announceAgain();
  };

  return (
    <Field id="event-token" label="Token ID" error={refusal ?? problem}>
      {control => (
        <TextInput
          {...control}
          mono={text !== ''}
          placeholder="ID or error message"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={event => change(event.target.value)}
          onBlur={leave}
          onKeyDown={event => event.key === 'Enter' && enter()}
        />
      )}
    </Field>
  );
}
