// All details of a token: its ID and scopes first, and nothing that is unknown.
import { accessSentence } from '../../../domain/access-sentence.ts';
import { describeIp } from '../../../domain/ip-address.ts';
import { roleLabel } from '../../../domain/role.ts';
import { formatInstant } from '../../../domain/time-zone.ts';
import { type AutomationFacts, TOKEN_TYPE_LABELS, type Token, tokenType } from '../../../domain/token.ts';
import { autoDeleteAt } from '../../../domain/token-status.ts';
import type { User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { DetailsList } from '../../../ui/details-list.tsx';
import { useTimeZone } from '../../../ui/time-zone.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { ScopeNames } from '../scope-names.tsx';
import { ServiceNames } from '../service-names.tsx';
import styles from './drawer.module.css';

type TokenDetailsProps = {
  readonly token: Token;
  /** The owner or creator, whose role limits the token's permissions; `null` if unknown. */
  readonly owner: User | null;
  readonly showsOwner: boolean;
  /** Whether it is the migrated API key of the synthetic user. */
  readonly legacy: boolean;
  readonly now: Date;
};

export function TokenDetails({ token, owner, showsOwner, legacy, now }: TokenDetailsProps) {
  const timeZone = useTimeZone();
  const deletedAt = autoDeleteAt(token);
  const { scopes, access, automation, lastUsedAt, lastUsedIp, lastUsedClient, expiresAt } = token;
  return (
    <div className={styles.details}>
      {legacy && <LegacyNote />}
      <DetailsList
        items={[
          { term: 'Token ID', detail: <CopiedId key={token.id} id={token.id} /> },
          { term: scopes.length === 1 ? 'Scope' : 'Scopes', detail: <ScopeNames scopes={scopes} /> },
          {
            term: 'Permissions',
            detail: accessSentence({ ...token, role: owner?.role ?? null }, now, timeZone),
          },
          ...(access.kind === 'limited'
            ? [{ term: 'Services', detail: <ServiceNames access={access} /> }]
            : []),
          { term: 'Type', detail: TOKEN_TYPE_LABELS[tokenType(token)] },
          ...(showsOwner ? ownerItems(token, owner) : []),
          ...(automation ? automationItems(automation) : []),
          { term: 'Created', detail: <BothZones at={token.createdAt} /> },
          { term: 'Last used', detail: lastUsedAt ? <BothZones at={lastUsedAt} /> : 'Never used' },
          ...(lastUsedIp === null ? [] : [{ term: 'Last used from', detail: <Ip address={lastUsedIp} /> }]),
          ...(lastUsedClient === null
            ? []
            : [{ term: 'Last used client', detail: <ForeignText text={lastUsedClient} /> }]),
          { term: 'Expires', detail: expiresAt ? <BothZones at={expiresAt} /> : 'Never' },
          ...(expiresAt === null || expiresAt > deletedAt
            ? [{ term: 'Auto-deletes if unused by', detail: <BothZones at={deletedAt} /> }]
            : []),
        ]}
      />
    </div>
  );
}

/** With a button of its own for each token, so that it does not say that another ID was copied. */
function CopiedId({ id }: { readonly id: string }) {
  return (
    <div className={styles.copied} data-public>
      <Code text={id} />
      <CopyButton text={id} label="Copy ID" />
    </div>
  );
}

function automationItems({ role, tlsManagement }: AutomationFacts) {
  const tls = tlsManagement ? 'Allowed on all services' : 'Not allowed';
  return [
    { term: 'Role', detail: roleLabel(role) },
    ...(tlsManagement === null ? [] : [{ term: 'TLS management', detail: tls }]),
  ];
}

function ownerItems({ automation, userId }: Token, owner: User | null) {
  const term = automation ? 'Created by' : 'Owner';
  return [
    { term, detail: owner ? <Owner owner={owner} /> : <Code text={userId} /> },
    ...(owner
      ? [{ term: automation ? 'Creator’s role' : 'Owner’s role', detail: roleLabel(owner.role) }]
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

function Ip({ address }: { readonly address: string }) {
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
    <Alert tone="warning" title="Legacy token">
      This token was an account-level API key from before 15 May 2017. It has full access to all services, and
      its use can’t be traced to a person. Replace it with a token that has only the access that is needed.
    </Alert>
  );
}
