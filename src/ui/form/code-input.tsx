// An input for a one-time code, with autofill from the platform.
import type { ComponentProps } from 'react';
import { TextInput } from './text-input.tsx';

export function CodeInput(props: ComponentProps<typeof TextInput>) {
  return (
    <TextInput {...props} inputMode="numeric" autoComplete="one-time-code" pattern="[0-9]*" maxLength={6} />
  );
}
