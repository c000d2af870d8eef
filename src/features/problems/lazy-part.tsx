// Parts of the console that are loaded on demand. If one cannot be loaded or fails, the problem stands in its place.
import { type ComponentType, type ReactNode, Suspense, use, useEffect, useState } from 'react';
import { whenIdle } from '../../ui/when-idle.ts';
import { FailureBoundary } from './failure-boundary.tsx';
import type { PartFailure, ProblemPlace } from './part-failure.ts';
import { createSource, type Source } from './part-source.ts';
import { RetryButton } from './retry-button.tsx';

type PartOptions<Props> = {
  /** Shown while the part loads. Default: nothing. */
  readonly loading?: (props: Props) => ReactNode;
  /** The place of a problem, or what is shown instead. Default: `inline`. */
  readonly problem?: (props: Props) => ProblemPlace | { readonly instead: ReactNode };
};

/** A component that loads its code when it is first rendered, or earlier by `preload`, which never rejects. */
type LazyPart<Props> = ((props: Props) => ReactNode) & Preloadable;

type Preloadable = { readonly preload: () => Promise<void> };

/** The only way to load a part on demand. A file that could not be loaded is requested again by the next attempt. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  options: PartOptions<Props> = {},
): LazyPart<Props> {
  const source = createSource(load);
  return Object.assign((props: Props) => <Part source={source} options={options} props={props} />, {
    preload: source.preload,
  });
}

type PartProps<Props> = {
  readonly source: Source<Props>;
  readonly options: PartOptions<Props>;
  readonly props: Props;
};

function Part<Props extends object>(part: PartProps<Props>) {
  const { source, options, props } = part;
  const [attempt, setAttempt] = useState(0);
  const onRetry = () => {
    source.forgetFailure();
    setAttempt(count => count + 1);
  };
  const problem = (kind: PartFailure['kind'], error: unknown) => {
    const place = options.problem?.(props) ?? 'inline';
    if (typeof place === 'object') return place.instead;
    return <Problem place={place} failure={{ kind, error, onRetry }} />;
  };
  return (
    <FailureBoundary key={attempt} fallback={error => problem('render', error)}>
      <Suspense fallback={options.loading?.(props)}>
        <Content {...part} problem={error => problem('load', error)} />
      </Suspense>
    </FailureBoundary>
  );
}

type ContentProps<Props> = PartProps<Props> & { readonly problem: (error: unknown) => ReactNode };

function Content<Props extends object>({ source, props, problem }: ContentProps<Props>) {
  const result = source.loaded() ?? use(source.request());
  return 'error' in result ? problem(result.error) : <result.part {...props} />;
}

/** The words are in a file of their own, to keep the first load small. It is loaded with the first idle moment. */
const words = createSource(() => import('./part-problem.tsx').then(module => module.PartProblem));

type ProblemProps = { readonly place: ProblemPlace; readonly failure: PartFailure };

export function Problem(props: ProblemProps) {
  return (
    <Suspense>
      <ProblemWords {...props} />
    </Suspense>
  );
}

function ProblemWords(props: ProblemProps) {
  const result = words.loaded() ?? use(words.request());
  if ('part' in result) return <result.part {...props} />;
  return (
    <p role="alert">
      This part of the console could not be loaded. Check your connection.{' '}
      <RetryButton
        onRetry={() => {
          words.forgetFailure();
          props.failure.onRetry();
        }}
      />
    </p>
  );
}

/** Loads parts while the page is idle, so that a click on them needs no connection. */
export function usePreload(...parts: readonly Preloadable[]): void {
  const [chosen] = useState(parts);
  useEffect(() => whenIdle(() => [words, ...chosen].forEach(part => void part.preload())), [chosen]);
}
