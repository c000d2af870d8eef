// Parts of the console that are loaded on demand. If one cannot be loaded or fails, the problem stands in its place.
import { type ComponentType, type ReactNode, Suspense, use, useEffect, useState } from 'react';
import { FailureBoundary } from './failure-boundary.tsx';
import { PartProblem } from './part-problem.tsx';

export type PartFailure = {
  /** `load` if the file of the part is missing; `render` if the part has a defect. */
  readonly kind: 'load' | 'render';
  readonly error: unknown;
  readonly onRetry: () => void;
};

type PartOptions<Props> = {
  /** Shown while the part loads. Default: nothing. */
  readonly loading?: (props: Props) => ReactNode;
  /** Shown in place of the part. Default: the problem with Retry. */
  readonly problem?: (failure: PartFailure, props: Props) => ReactNode;
};

/** A component that loads its code when it is first rendered, or earlier by `preload`, which never rejects. */
type LazyPart<Props> = ComponentType<Props> & { readonly preload: () => Promise<void> };

type Loaded<Props> = { readonly part: ComponentType<Props> } | { readonly error: unknown };

/** The only way to load a part on demand. A file that could not be loaded is requested again by the next attempt. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { loading, problem = failure => <PartProblem {...failure} /> }: PartOptions<Props> = {},
): LazyPart<Props> {
  let loaded: Loaded<Props> | null = null;
  let request: Promise<Loaded<Props>> | null = null;

  // It never rejects, so that a missing file is no error of the page.
  const start = () => {
    request ??= load().then(
      part => (loaded = { part }),
      (error: unknown) => (loaded = { error }),
    );
    return request;
  };
  const forgetFailure = () => {
    if (loaded === null || 'part' in loaded) return;
    [loaded, request] = [null, null];
    requestStylesAgain();
  };
  const preload = async () => {
    await start();
    forgetFailure();
  };

  function Content({ props, onRetry }: { readonly props: Props; readonly onRetry: () => void }) {
    const result = loaded ?? use(start());
    if ('error' in result) return problem({ kind: 'load', error: result.error, onRetry }, props);
    return <result.part {...props} />;
  }

  function Part(props: Props) {
    const [attempt, setAttempt] = useState(0);
    const onRetry = () => {
      forgetFailure();
      setAttempt(count => count + 1);
    };
    return (
      <FailureBoundary key={attempt} fallback={error => problem({ kind: 'render', error, onRetry }, props)}>
        <Suspense fallback={loading?.(props)}>
          <Content props={props} onRetry={onRetry} />
        </Suspense>
      </FailureBoundary>
    );
  }

  return Object.assign(Part, { preload });
}

/** A stylesheet that could not be loaded stays in the page, where the bundler takes it for loaded. */
function requestStylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.sheet === null) link.replaceWith(link.cloneNode());
  }
}

/** Loads parts while the page is idle, so that a click on them needs no connection. */
export function usePreload(...parts: readonly LazyPart<never>[]): void {
  const [chosen] = useState(parts);
  useEffect(() => whenIdle(() => chosen.forEach(part => void part.preload())), [chosen]);
}

/** @returns a function that cancels the call. */
function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(run, { timeout: 5000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(run, 1000);
  return () => clearTimeout(id);
}
