// The heading of a page. It gets the focus after a navigation, and where the focus would be lost.
import { createContext, type ReactNode, use, useLayoutEffect, useRef } from 'react';
import { useFocusHandover } from './use-focus-handover.ts';

/** Called with the heading of a page when it appears. */
export const HeadingArrivalContext = createContext<(heading: HTMLElement) => void>(() => {});

interface PageHeadingProps {
  className?: string | undefined;
  children: ReactNode;
}

export function PageHeading({ className, children }: PageHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  const arrived = use(HeadingArrivalContext);
  useLayoutEffect(() => {
    if (ref.current) arrived(ref.current);
  }, [arrived]);
  // A page may show its heading alone before it is loaded. Its own heading then takes the focus over.
  useFocusHandover(ref);
  return (
    <h1 id="page-title" ref={ref} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
