// An input for a one-time code, with autofill from the platform. Pasted codes may contain blanks or dashes.
import { type ComponentProps, useImperativeHandle, useRef } from 'react';
import { TextInput } from './text-input.tsx';
import { useSecretField } from './use-secret-field.ts';

export function CodeInput({ ref, ...rest }: ComponentProps<typeof TextInput>) {
  const fieldRef = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => fieldRef.current);
  useSecretField(fieldRef);
  return <TextInput {...rest} ref={fieldRef} inputMode="numeric" autoComplete="one-time-code" />;
}
