// Side panel with the details and events of one token. The arrow keys move to the previous or next row.

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import type { AuditRow, OpenToken } from '../../../domain/audit/audit-view.ts';
import { isolatedText } from '../../../domain/foreign-text.ts';
import { isLegacyToken } from '../../../domain/token.ts';
import { tokenStatuses } from '../../../domain/token-status.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import { Link } from '../../navigation/link.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { StatusBadges } from '../status-badges.tsx';
import { TokenDetails } from '../token-details.tsx';
import styles from './account.module.css';
import { DRAWER_DELETE_ID } from './deletion-dialog.tsx';
import { OwnerTokens } from './owner-tokens.tsx';

const NOT_FOUND = 'Token not found';

type TokenDrawerProps = {
  readonly query: AuditQuery;
  readonly tokenId: string;
  /** `null` if the loaded lists do not have the token; `undefined` while loading. */
  readonly open: OpenToken | null | undefined;
  /** Whether some of the account's tokens have not loaded. */
  readonly incomplete: boolean;
  readonly sessionTokenId: string | null;
  readonly now: Date;
  readonly onOpen: (id: string) => void;
  readonly returnFocusTo: () => HTMLElement | null;
  readonly onClose: () => void;
  readonly onDelete: (row: AuditRow) => void;
  readonly renderEvents: (tokenId: string) => ReactNode;
};

export function TokenDrawer(props: TokenDrawerProps) {
  const { query, tokenId, open, incomplete, sessionTokenId, now, onOpen, onClose, onDelete, returnFocusTo } =
    props;
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
      title={open ? <ForeignText text={open.row.token.name} /> : open === null ? NOT_FOUND : 'Loading…'}
      onRequestClose={onClose}
      onKeyDown={onKeyDown}
      returnFocusTo={returnFocusTo}
      footer={open && <Footer open={open} onOpen={onOpen} onDelete={onDelete} />}
    >
      {open === undefined && <p>The tokens of the account are still on their way.</p>}
      {open === null && <Missing tokenId={tokenId} incomplete={incomplete} />}
      {open && (
        <>
          <div className={styles.statuses}>
            <StatusBadges statuses={tokenStatuses(open.row.token, open.row.owner, now, sessionTokenId)} />
          </div>
          <TokenDetails
            token={open.row.token}
            role={open.row.owner?.role ?? null}
            owner={open.row.owner}
            legacy={isLegacyToken(open.row.token, open.row.owner)}
            now={now}
          />
          <CopyField label="Token ID" value={open.row.token.id} />
          <Section key={`owner-${open.row.token.id}`}>
            <OwnerTokens open={open} query={query} now={now} />
          </Section>
          <Section key={`events-${open.row.token.id}`}>
            <h3>Events</h3>
            {props.renderEvents(open.row.token.id)}
          </Section>
        </>
      )}
    </Dialog>
  );
}

/** For each token a new one: its links go away with the token, and the title gets their focus. */
function Section({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  useFocusHandover(ref);
  return (
    <section ref={ref} className={styles.section}>
      {children}
    </section>
  );
}

type FooterProps = Pick<TokenDrawerProps, 'onOpen' | 'onDelete'> & { readonly open: OpenToken };

function Footer({ open, onOpen, onDelete }: FooterProps) {
  const ref = useRef<HTMLDivElement>(null);
  // New data may not have the token.
  useFocusHandover(ref);
  return (
    <div ref={ref} className={styles.footer}>
      <Step label="Previous" to={open.previousId} onOpen={onOpen} />
      <Step label="Next" to={open.nextId} onOpen={onOpen} />
      <span className={styles.push} />
      <Button id={DRAWER_DELETE_ID} variant="danger" icon="trash" onClick={() => onDelete(open.row)}>
        Delete
      </Button>
    </div>
  );
}

type StepProps = {
  readonly label: string;
  readonly to: string | null;
  readonly onOpen: (id: string) => void;
};

/** Uses `aria-disabled`, so that the button keeps focus at either end of the list. */
function Step({ label, to, onOpen }: StepProps) {
  return (
    <Button
      icon={label === 'Next' ? 'chevron-down' : 'chevron-up'}
      aria-disabled={to === null || undefined}
      onClick={() => to !== null && onOpen(to)}
    >
      {label}
    </Button>
  );
}

/** Announces a new title: screen readers do not, unless it has just got the focus of something that is gone. */
function useTitleAnnouncement(open: OpenToken | null | undefined): void {
  const announce = useAnnounce();
  const title = open ? isolatedText(open.row.token.name) : open === null ? NOT_FOUND : null;
  // Two tokens may have the same name.
  const shown = open ? open.row.token.id : title;
  const last = useRef(shown);
  // Before the lost focus is moved to the title.
  useLayoutEffect(() => {
    if (shown === last.current) return;
    last.current = shown;
    if (title !== null && document.activeElement !== document.body) announce(title);
  }, [shown, title, announce]);
}

function Missing({ tokenId, incomplete }: Pick<TokenDrawerProps, 'tokenId' | 'incomplete'>) {
  return (
    <>
      <p>
        {incomplete
          ? 'It is not among the tokens that could be loaded. Close this and try again to load the others.'
          : 'This account has no token with this id. It may have been deleted, or belong to another account.'}
      </p>
      <p>
        <code translate="no">{tokenId}</code>
      </p>
      <p>
        <Link to="/account/events" search={{ type: 'all', token: tokenId }}>
          Look for its events
        </Link>
        <span>, which stay after a token is deleted.</span>
      </p>
    </>
  );
}
