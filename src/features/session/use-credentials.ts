// The password and the one-time code of a form. Only the fields hold them: React and a mutation would keep them longer.
import { useEffect, useRef, useState } from 'react';
import type { Credentials } from '../../api/sign-in.ts';
import { readOneTimeCode } from '../../domain/one-time-code.ts';
import { useErrorAnnouncement } from '../../ui/form/use-error-announcement.ts';
import { CODE_MISSING, codeTextProblem, PASSWORD_MISSING, type SignInProblem } from './sign-in-errors.ts';

export type CredentialsForm = ReturnType<typeof useCredentials>;

export function useCredentials() {
  const passwordRef = useRef<HTMLInputElement>(null);
  const codeRef = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [asksForCode, setAsksForCode] = useState(false);
  const reportError = useErrorAnnouncement();

  // The field is rendered once the API asks for a code, and needs focus then.
  useEffect(() => {
    if (asksForCode) codeRef.current?.focus();
  }, [asksForCode]);

  /**
   * @param movesFocus whether a wrong field gets the focus. Not if one before it is wrong.
   * @returns whether the fields can be sent. If not, the problem is shown.
   */
  const check = (movesFocus = true): boolean => {
    const found = typedProblem();
    setProblem(found);
    if (!movesFocus) return found === null;
    if (found?.kind === 'password') reportError(passwordRef.current, found.message);
    if (found?.kind === 'code') reportError(codeRef.current, found.message);
    return found === null;
  };

  const typedProblem = (): SignInProblem | null => {
    if (passwordRef.current?.value === '') return { kind: 'password', message: PASSWORD_MISSING };
    const message = codeTextProblem(codeRef.current?.value ?? '');
    return message === null ? null : { kind: 'code', message };
  };

  const read = (login: string): Credentials => ({
    login,
    password: passwordRef.current?.value ?? '',
    code: readOneTimeCode(codeRef.current?.value ?? ''),
  });

  /** Shows why the API refused, and moves the focus to the field that has to be filled in again. */
  const refuse = (refusal: SignInProblem): void => {
    const found: SignInProblem =
      refusal.kind === 'code-needed' && asksForCode ? { kind: 'code', message: CODE_MISSING } : refusal;
    setProblem(found);
    if (found.kind === 'code-needed' || found.kind === 'code') setAsksForCode(true);
    if (found.kind === 'general') passwordRef.current?.focus();
    if (found.kind !== 'password' && found.kind !== 'code') return;
    const field = found.kind === 'password' ? passwordRef.current : codeRef.current;
    if (field === null) return;
    field.value = '';
    reportError(field, found.message);
  };

  return { passwordRef, codeRef, problem, setProblem, asksForCode, check, read, refuse };
}
