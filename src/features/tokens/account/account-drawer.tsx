// The drawer of the account page: a token with its owner, and links to the owner's other tokens.
import type { ReactNode } from 'react';
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import type { AuditRow, OpenToken } from '../../../domain/audit/audit-view.ts';
import { DrawerSection } from '../drawer/drawer-section.tsx';
import { TokenDrawer } from '../drawer/token-drawer.tsx';
import { FindingsSection } from '../findings/findings-section.tsx';
import { OwnerTokens } from './owner-tokens.tsx';

type AccountDrawerProps = {
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

export function AccountDrawer({ query, open, incomplete, onDelete, ...drawer }: AccountDrawerProps) {
  return (
    <TokenDrawer
      {...drawer}
      open={open && { ...open, ...open.row }}
      missing={
        incomplete
          ? 'It is not among the tokens that could be loaded. Close this and try again to load the others.'
          : 'This account has no token with this ID. It may have been deleted, or belong to another account.'
      }
      showsOwner
      onDelete={() => open && onDelete(open.row)}
    >
      {open && (
        <FindingsSection
          token={open.row.token}
          findings={open.row.findings ?? 0}
          thresholds={query.filter.thresholds}
          onDelete={() => onDelete(open.row)}
        />
      )}
      {open && (
        <DrawerSection key={`owner-${open.row.token.id}`}>
          <OwnerTokens open={open} query={query} now={drawer.now} />
        </DrawerSection>
      )}
    </TokenDrawer>
  );
}
