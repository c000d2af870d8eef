// Alert for a failed request, loaded on demand: most pages never need it.
import { lazyPart } from './lazy-part.tsx';

export const RequestProblem = lazyPart(() =>
  import('./request-problem-alert.tsx').then(module => module.RequestProblemAlert),
);
