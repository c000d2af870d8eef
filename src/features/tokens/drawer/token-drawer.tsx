// Side panel with the details and events of one token. The arrow keys move to the previous or next row.
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { isolatedText } from '../../../domain/foreign-text.ts';
import { isLegacyToken } from '../../../domain/token.ts';
import { tokenBadges } from '../../../domain/token-status.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { StatusBadges } from '../status-badges.tsx';
import styles from './drawer.module.css';
import { DrawerFooter } from './drawer-footer.tsx';
import { DrawerSection } from './drawer-section.tsx';
import type { DrawerToken } from './drawer-token.ts';
import { MissingToken } from './missing-token.tsx';
import { TokenDetails } from './token-details.tsx';

const NOT_FOUND = 'Token not found';

type TokenDrawerProps = {
  readonly tokenId: string;
  /** `null` if the loaded lists do not have the token; `undefined` while loading. */
  readonly open: DrawerToken | null | undefined;
  /** The text for a token that the lists do not have. */
  readonly missing: string;
  /** Whether the details name the owner. The personal page does not need it. */
  readonly showsOwner: boolean;
  readonly sessionTokenId: string | null;
  readonly now: Date;
  readonly onOpen: (id: string) => void;
  readonly returnFocusTo: () => HTMLElement | null;
  readonly onClose: () => void;
  readonly onDelete: () => void;
  readonly renderEvents: (tokenId: string) => ReactNode;
  /** What stands between the details and the events. */
  readonly children?: ReactNode;
};

export function TokenDrawer(props: TokenDrawerProps) {
  const { tokenId, open, sessionTokenId, now, onOpen, onClose, onDelete, returnFocusTo } = props;
  const openIfAny = (id: string | null | undefined) => id && onOpen(id);
  useTitleAnnouncement(open);

  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (typing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    openIfAny(event.key === 'ArrowUp' ? open?.previousId : open?.nextId);
  };

  return (
    <Dialog
      placement="side"
      title={open ? <ForeignText text={open.token.name} /> : open === null ? NOT_FOUND : 'Loading…'}
      onRequestClose={onClose}
      onKeyDown={onKeyDown}
      returnFocusTo={returnFocusTo}
      footer={open && <DrawerFooter open={open} now={now} onOpen={onOpen} onDelete={onDelete} />}
    >
      {open === undefined && <p>Loading tokens…</p>}
      {open === null && <MissingToken tokenId={tokenId}>{props.missing}</MissingToken>}
      {open && (
        <div className={styles.content}>
          <StatusBadges statuses={tokenBadges(open.token, open.owner, now, sessionTokenId)} />
          <TokenDetails
            token={open.token}
            owner={open.owner}
            showsOwner={props.showsOwner}
            legacy={isLegacyToken(open.token, open.owner)}
            now={now}
          />
          {props.children}
          <DrawerSection key={`events-${open.token.id}`}>
            <h3>Events</h3>
            {props.renderEvents(open.token.id)}
          </DrawerSection>
        </div>
      )}
    </Dialog>
  );
}

/** Announces a new title: screen readers do not, unless it has just got the focus of something that is gone. */
function useTitleAnnouncement(open: DrawerToken | null | undefined): void {
  const announce = useAnnounce();
  const title = open ? isolatedText(open.token.name) : open === null ? NOT_FOUND : null;
  // Two tokens may have the same name.
  const shown = open ? open.token.id : title;
  const last = useRef(shown);
  // Before the lost focus is moved to the title.
  useLayoutEffect(() => {
    if (shown === last.current) return;
    last.current = shown;
    if (title !== null && document.activeElement !== document.body) announce(title);
  }, [shown, title, announce]);
}
