// What the drawer shows if the lists do not have the token of the address.
import type { ReactNode } from 'react';
import { Link } from '../../navigation/link.tsx';

type MissingTokenProps = { readonly tokenId: string; readonly children: ReactNode };

export function MissingToken({ tokenId, children }: MissingTokenProps) {
  return (
    <>
      <p>{children}</p>
      <p>
        <code translate="no">{tokenId}</code>
      </p>
      <p>
        <Link to="/account/events" search={{ type: 'all', token: tokenId }}>
          Look for its events
        </Link>
        <span>, which remain after a token is deleted.</span>
      </p>
    </>
  );
}
