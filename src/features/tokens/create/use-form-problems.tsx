// Why the token form could not be sent: errors of its fields, and those that belong to none.
import { useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { ApiError } from '../../../api/api-error.ts';
import { plainSentence, type Sentence } from '../../../domain/sentence.ts';
import type { NewToken, Token } from '../../../domain/token.ts';
import type { SummaryError } from '../../../ui/form/error-summary.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';
import { createProblems, problemText } from './create-errors.ts';
import { type FormValues, isFieldShown } from './form-values.ts';

/** The order of the errors in the summary, as on the screen. */
const FIELD_ORDER = [
  'name',
  'role',
  'tlsManagement',
  'scopes',
  'access',
  'serviceIds',
  'expiration',
  'day',
] as const;

type GeneralProblem = { readonly type: NewToken['kind']; readonly message: Sentence };

/** @param findCreated finds the tokens that a creation without a response left behind. */
export function useFormProblems(
  form: UseFormReturn<FormValues>,
  findCreated: () => Promise<readonly Token[] | null>,
) {
  const announce = useAnnounce();
  const [problem, setProblem] = useState<GeneralProblem | null>(null);
  const { errors } = form.formState;
  const [type, access, expiration] = useWatch({
    control: form.control,
    name: ['type', 'access', 'expiration'],
  });

  const report = (error: unknown, newToken: NewToken, values: FormValues) => {
    for (const each of createProblems(error, newToken, null)) {
      if (each.field !== null && isFieldShown(each.field, values))
        form.setError(each.field, { type: 'server', message: each.message });
      else setProblem({ type: newToken.kind, message: problemText([each]) });
    }
    if (error instanceof ApiError && error.outcomeUnknown) void reportFound(error, newToken);
  };

  /** Lists the tokens that a creation without a response left behind. The list of the account is too long for that. */
  const reportFound = async (error: unknown, newToken: NewToken) => {
    const found = newToken.kind === 'user' ? await findCreated() : null;
    const message = problemText(createProblems(error, newToken, found));
    setProblem(before => before && { ...before, message });
    if (found !== null) announce(plainSentence(message));
  };

  const problems: readonly SummaryError[] = [
    // A general message applies only to the type it was shown for.
    ...(problem?.type === type ? [{ message: <SentenceText parts={problem.message} /> }] : []),
    ...FIELD_ORDER.flatMap(field => {
      const message = isFieldShown(field, { type, access, expiration }) ? errors[field]?.message : undefined;
      return message === undefined ? [] : [{ fieldId: field, message }];
    }),
  ];
  const say = (of: NewToken['kind'], message: Sentence) => setProblem({ type: of, message });
  return { problems, report, say, clear: () => setProblem(null) };
}
