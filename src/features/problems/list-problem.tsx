// Alert for a list that could not be loaded or refreshed, loaded on demand: most pages never need it.
import { lazyPart } from './lazy-part.tsx';

export const ListProblem = lazyPart(() =>
  import('./list-problem-alert.tsx').then(module => module.ListProblemAlert),
);
