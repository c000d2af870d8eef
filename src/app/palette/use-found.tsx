// What the lists and the event log have for the text of the command palette.
import { useQuery } from '@tanstack/react-query';
import type { AuditRow } from '../../domain/audit/audit-view.ts';
import { type Identified, identify } from '../../domain/identify.ts';
import { canSeeAccountTokens } from '../../domain/role.ts';
import type { Service } from '../../domain/service.ts';
import { searchableText, searchWords } from '../../domain/text-search.ts';
import type { User } from '../../domain/user.ts';
import { withSeparators } from '../../domain/with-separators.ts';
import type { PaletteEntry, PaletteGroup } from '../../features/palette/entry.ts';
import { ForeignText } from '../../features/text/foreign-text.tsx';
import { servicesQuery } from '../../features/tokens/service-queries.ts';
import { MORE_ICONS } from '../../ui/more-icons.ts';
import { useFoundInLists } from './found-query.ts';
import type { OpenPage } from './open-page.ts';
import { useMissingToken } from './use-missing-token.tsx';

type FoundThings = { readonly groups: readonly PaletteGroup[]; readonly remark: string | null };

const MOST_SERVICES = 4;

export function useFound(typed: string, user: User, open: OpenPage): FoundThings {
  const what = identify(typed);
  const text = soughtText(what);
  const { found, isLoading, isIncomplete } = useFoundInLists(text, user);
  const services = useQuery({ ...servicesQuery, enabled: text !== '' }).data?.rows ?? [];
  const isSuperuser = canSeeAccountTokens(user.role);
  const tokensPage = isSuperuser ? '/account/tokens' : '/account/personal/tokens';
  const rows = what.kind === 'id' ? found.rows.filter(({ token }) => token.id === what.id) : found.rows;
  const missing = useMissingToken(
    what.kind === 'id' && rows.length === 0 && !isLoading ? what.id : null,
    open,
  );
  const filtered: PaletteEntry = {
    id: 'filtered',
    icon: 'search',
    label: <FilterLabel what={what} />,
    detail: found.count === 1 ? '1 token' : `${withSeparators(found.count)} tokens`,
    run: () => open(tokensPage, { q: text }),
  };
  const isOrigin = what.kind === 'ip' || what.kind === 'client';
  const hasMore = found.count > rows.length && what.kind !== 'id';
  const people = found.people.map(({ user: { id, name, login } }) => ({
    id: `person-${id}`,
    icon: 'user' as const,
    label: <ForeignText text={name} />,
    detail: <ForeignText text={login} />,
    run: () => open('/account/tokens', { owner: id }),
  }));
  const groups = [
    { title: 'Event log', entries: missing.entries },
    {
      title: 'Tokens',
      entries: [
        ...(isOrigin && found.count > 0 ? [filtered] : []),
        ...rows.map(row => tokenEntry(row, user, () => open(tokensPage, { token: row.token.id }))),
        ...(hasMore && !isOrigin ? [filtered] : []),
      ],
    },
    { title: 'People', entries: people },
    {
      title: 'Services',
      entries: matchingServices(services, text).map(({ id, name }) => ({
        id: `service-${id}`,
        icon: MORE_ICONS.settings,
        label: <ForeignText text={name} />,
        detail: isSuperuser ? 'Tokens with access to it' : 'Create a token for it',
        run: () =>
          isSuperuser
            ? open('/account/tokens', { service: id })
            : open('/account/personal/tokens/new', { services: id }),
      })),
    },
  ];
  const isEmpty = groups.every(({ entries }) => entries.length === 0);
  return { groups, remark: remarkOf({ what, isEmpty, isLoading, isIncomplete, missing: missing.remark }) };
}

function soughtText(what: Identified): string {
  switch (what.kind) {
    case 'secret':
      return '';
    case 'id':
      return what.id;
    case 'ip':
      return what.ip;
    case 'client':
      return what.client;
    case 'text':
      return what.text;
  }
}

function FilterLabel({ what }: { readonly what: Identified }) {
  if (what.kind === 'ip')
    return (
      <span>
        Tokens last used from <ForeignText text={what.ip} />
      </span>
    );
  if (what.kind === 'client')
    return (
      <span>
        Tokens last used by <ForeignText text={what.client} />
      </span>
    );
  return <span>Show all matching tokens</span>;
}

function tokenEntry({ token, owner }: AuditRow, user: User, run: () => void): PaletteEntry {
  return {
    id: `token-${token.id}`,
    icon: 'key',
    label: <ForeignText text={token.name} />,
    detail: token.automation ? (
      'Automation token'
    ) : token.userId === user.id ? (
      'Yours'
    ) : (
      <ForeignText text={owner?.name ?? token.userId} />
    ),
    run,
  };
}

function matchingServices(services: readonly Service[], text: string): readonly Service[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const isFound = ({ id, name }: Service) => {
    const own = searchableText([name, id]);
    return words.every(word => own.includes(word));
  };
  return services.filter(isFound).slice(0, MOST_SERVICES);
}

type Known = {
  readonly what: Identified;
  readonly isEmpty: boolean;
  readonly isLoading: boolean;
  readonly isIncomplete: boolean;
  readonly missing: string | null;
};

function remarkOf({ what, isEmpty, isLoading, isIncomplete, missing }: Known): string | null {
  if (isLoading) return 'Loading the tokens…';
  if (missing !== null) return missing;
  if (isIncomplete) return 'Some tokens couldn’t be loaded, so more may match.';
  if (!isEmpty) return null;
  if (what.kind === 'ip') return 'No token was last used from this address.';
  if (what.kind === 'client') return 'No token was last used by this client.';
  return null;
}
