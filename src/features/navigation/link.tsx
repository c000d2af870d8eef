// A link to another page of the console. It loads that page's code as soon as it is pointed at or focused.
import type { MouseEvent, ReactNode } from 'react';
import { hrefOf, type PagePath, type Search } from './addresses.ts';
import { useNavigation } from './use-navigation.ts';

type LinkProps<Path extends PagePath> = {
  readonly to: Path;
  readonly search?: Search<Path>;
  /** Adds no history entry. */
  readonly replace?: boolean;
  /** Whether it is the link of the current page in a navigation. */
  readonly current?: boolean;
  /** Called when it is opened in this window. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
};

export function Link<Path extends PagePath>({
  to,
  search = {},
  replace = false,
  current,
  onOpen,
  children,
}: LinkProps<Path>) {
  const { go, preload } = useNavigation();
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    // The browser opens a new tab or window itself.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen?.();
    void go(to, { search, replace });
  };
  return (
    <a
      href={hrefOf(to, search)}
      aria-current={current ? 'page' : undefined}
      onClick={open}
      onFocus={() => preload(to)}
      onPointerEnter={() => preload(to)}
    >
      {children}
    </a>
  );
}
