// All details of a token, after a sentence that says what it can do.
import { accessSentence } from '../../domain/access-sentence.ts';
import { describeIp } from '../../domain/ip-address.ts';
import { roleLabel } from '../../domain/role.ts';
import { formatInstant } from '../../domain/time-zone.ts';
import { type AutomationFacts, TOKEN_TYPE_LABELS, type Token, tokenType } from '../../domain/token.ts';
import { autoDeleteAt } from '../../domain/token-status.ts';
import type { User } from '../../domain/user.ts';
import { Alert } from '../../ui/alert.tsx';
import { DetailsList } from '../../ui/details-list.tsx';
import { useTimeZone } from '../../ui/time-zone.tsx';
import { ForeignText } from '../text/foreign-text.tsx';
import { ServiceNames } from './service-names.tsx';
import styles from './tokens.module.css';

type TokenDetailsProps = {
  readonly token: Token;
  /** The owner's role, which limits the token's permissions. */
  readonly role: string | null;
  /** The owner or creator; `null` if unknown. Leave it out where all tokens are the user's own. */
  readonly owner?: User | null;
  /** Whether it is the migrated API key of the synthetic user. */
  readonly legacy: boolean;
  readonly now: Date;
};

export function TokenDetails({ token, role, owner, legacy, now }: TokenDetailsProps) {
  const timeZone = useTimeZone();
  return (
    <div className={styles.details}>
      <p className={styles.sentence}>{accessSentence({ ...token, role }, now, timeZone)}</p>
      {legacy && <LegacyNote />}
      <DetailsList
        items={[
          ...(owner === undefined ? [{ term: 'Token ID', detail: <Code text={token.id} /> }] : []),
          { term: 'Type', detail: TOKEN_TYPE_LABELS[tokenType(token)] },
          ...ownerItems(token, owner),
          ...(token.automation ? automationItems(token.automation) : []),
          { term: 'Services', detail: <ServiceNames access={token.access} /> },
          { term: 'Created', detail: <BothZones at={token.createdAt} /> },
          {
            term: 'Last used',
            detail: token.lastUsedAt ? <BothZones at={token.lastUsedAt} /> : 'Never used',
          },
          { term: 'Last used from', detail: <Ip address={token.lastUsedIp} /> },
          {
            term: 'Last used by',
            detail: token.lastUsedClient ? <ForeignText text={token.lastUsedClient} /> : 'Unknown',
          },
          { term: 'Expires', detail: token.expiresAt ? <BothZones at={token.expiresAt} /> : 'Never' },
          { term: 'Deleted if unused until', detail: <BothZones at={autoDeleteAt(token)} /> },
        ]}
      />
    </div>
  );
}

function automationItems({ role, tlsManagement }: AutomationFacts) {
  const tls = tlsManagement ? 'Allowed on all services' : 'Not allowed';
  return [
    { term: 'Role', detail: roleLabel(role) },
    { term: 'TLS management', detail: tlsManagement === null ? 'Unknown' : tls },
  ];
}

function ownerItems(token: Token, owner: User | null | undefined) {
  if (owner === undefined) return [];
  const term = token.automation ? 'Created by' : 'Owner';
  return [
    { term, detail: owner ? <Owner owner={owner} /> : <Code text={token.userId} /> },
    ...(owner
      ? [{ term: `${term === 'Owner' ? 'Owner’s' : 'Creator’s'} role`, detail: roleLabel(owner.role) }]
      : []),
  ];
}

function Owner({ owner }: { readonly owner: User }) {
  return (
    <span>
      <ForeignText text={owner.name} />, <ForeignText text={owner.login} />
    </span>
  );
}

function Ip({ address }: { readonly address: string | null }) {
  if (address === null) return <span>Unknown</span>;
  const description = describeIp(address);
  return (
    <>
      <Code text={address} />
      {description && <span> ({description})</span>}
    </>
  );
}

function Code({ text }: { readonly text: string }) {
  return (
    <code>
      <ForeignText text={text} />
    </code>
  );
}

function BothZones({ at }: { readonly at: Date }) {
  const timeZone = useTimeZone();
  const utc = formatInstant(at, 'UTC');
  const local = formatInstant(at, timeZone);
  return <time dateTime={at.toISOString()}>{local === utc ? utc : `${local} (${utc})`}</time>;
}

function LegacyNote() {
  return (
    <Alert tone="warning" title="A legacy token">
      It was an account-level API key from before 15 May 2017. It can do everything on all services, and
      whoever holds it cannot be told apart. To replace it, create a token of your own with only the access
      that is needed, move its users over, wait until its last use stands still, then delete it.
    </Alert>
  );
}
