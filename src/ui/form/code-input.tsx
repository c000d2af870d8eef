// The field for a one-time code: digits, offered by the platform where it knows the code.
import type { ComponentProps } from 'react';
import { TextInput } from './text-input.tsx';

export function CodeInput(props: ComponentProps<typeof TextInput>) {
  return (
    <TextInput {...props} inputMode="numeric" autoComplete="one-time-code" pattern="[0-9]*" maxLength={6} />
  );
}
