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
type LazyPart<Props> = ((props: Props) => ReactNode) & Preloadable;

type Preloadable = { readonly preload: () => Promise<void> };

/** The only way to load a part on demand. A file that could not be loaded is requested again by the next attempt. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  options: PartOptions<Props> = {},
): LazyPart<Props> {
  const source = createSource(load);
  return Object.assign((props: Props) => <Part source={source} options={options} props={props} />, {
    preload: async () => {
      await source.request();
      source.forgetFailure();
    },
  });
}

type Loaded<Props> = { readonly part: ComponentType<Props> } | { readonly error: unknown };

type Source<Props> = {
  /** What has been loaded; `null` before. */
  readonly loaded: () => Loaded<Props> | null;
  /** Never rejects, so that a missing file is no error of the page. */
  readonly request: () => Promise<Loaded<Props>>;
  /** Lets the next request load the file again. */
  readonly forgetFailure: () => void;
};

function createSource<Props>(load: () => Promise<ComponentType<Props>>): Source<Props> {
  let loaded: Loaded<Props> | null = null;
  let request: Promise<Loaded<Props>> | null = null;
  const keep = (result: Loaded<Props>) => {
    loaded = result;
    return result;
  };
  return {
    loaded: () => loaded,
    request: () => {
      request ??= load().then(
        part => keep({ part }),
        (error: unknown) => keep({ error }),
      );
      return request;
    },
    forgetFailure: () => {
      if (loaded === null || 'part' in loaded) return;
      loaded = null;
      request = null;
      requestStylesAgain();
    },
  };
}

type PartProps<Props> = {
  readonly source: Source<Props>;
  readonly options: PartOptions<Props>;
  readonly props: Props;
};

function Part<Props extends object>(part: PartProps<Props>) {
  const { source, options, props } = part;
  const [attempt, setAttempt] = useState(0);
  const retry = () => {
    source.forgetFailure();
    setAttempt(count => count + 1);
  };
  const problem = (kind: PartFailure['kind'], error: unknown) => {
    const failure = { kind, error, onRetry: retry };
    return options.problem ? options.problem(failure, props) : <PartProblem {...failure} />;
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

/** A stylesheet that could not be loaded stays in the page, where the bundler takes it for loaded. */
function requestStylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.sheet === null) link.replaceWith(link.cloneNode());
  }
}

/** Loads parts while the page is idle, so that a click on them needs no connection. */
export function usePreload(...parts: readonly Preloadable[]): void {
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
