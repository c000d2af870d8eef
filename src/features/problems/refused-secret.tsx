// Refuses a text that looks like a secret where a text is searched for. The explanation is loaded on demand.
import { looksLikeSecret } from '../../domain/secret-shape.ts';
import { lazyPart } from './lazy-part.tsx';

const SecretProblem = lazyPart(() => import('./secret-problem.tsx').then(module => module.SecretProblem), {
  problem: () => ({ instead: 'This looks like a secret, so it was not used.' }),
});

/** The error of a search field with this text, or `undefined`. */
export function refusedSecret(text: string) {
  return looksLikeSecret(text) ? <SecretProblem /> : undefined;
}
