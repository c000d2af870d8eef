// Opens the off-boarding dialog once the person's tokens have loaded, or explains why it is not possible.
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';

import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import { otherSuperusers } from '../../../domain/off-boarding.ts';

import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ListProblem } from '../../problems/list-problem.tsx';
import { sessionTokenQuery } from '../../session/session-queries.ts';
import { OffBoardDialog, type OffBoardDialogProps } from './off-board-dialog.tsx';
import { hasData, tokensOfQuery } from './people-queries.ts';

type OffBoardingProps = Omit<OffBoardDialogProps, 'tokens' | 'sessionTokenId'> & {
  readonly people: readonly PersonRow[];
};

export function OffBoarding({ people, ...props }: OffBoardingProps) {
  const { person, user, sources } = props;
  const list = sources['user-tokens'];
  const tokens = useQuery({ ...tokensOfQuery(person.user.id), enabled: hasData(list) });
  const session = useQuery(sessionTokenQuery).data;
  const load = useMutation({
    mutationFn: () => accountAudit().load(person.user.customerId, ['user-tokens']),
  });

  if (person.user.id === user.id) return <Yourself {...props} people={people} />;
  if (tokens.data && session)
    return <OffBoardDialog {...props} tokens={tokens.data} sessionTokenId={session.id} />;
  return (
    <Notice {...props} title={`Off-board ${person.user.name}?`}>
      {list.status === 'failed' ? (
        <ListProblem
          what="their tokens"
          error={list.error}
          updatedAt={0}
          onRetry={() => load.mutate()}
          busy={load.isPending}
        />
      ) : (
        <p role="status">Loading their tokens…</p>
      )}
    </Notice>
  );
}

/** Limits the named superusers, because a large account can have many. */
const MAX_NAMED = 5;

function Yourself(props: OffBoardingProps) {
  const others = otherSuperusers(
    props.people.map(({ user }) => user),
    props.user,
  );
  const named = others.slice(0, MAX_NAMED).map(({ name, login }) => `${name} (${login})`);
  const more = others.length > MAX_NAMED ? ` and ${others.length - MAX_NAMED} others` : '';
  return (
    <Notice {...props} title="You cannot off-board yourself">
      <p>
        It would delete the session you are using, and you could not see whether all went well. The API does
        not let anyone delete their own user either.
      </p>
      <p>
        {others.length === 0
          ? 'You are the only superuser of the account. Make somebody else one first; they can then off-board you.'
          : `Another superuser of the account can do it: ${named.join(', ')}${more}.`}
      </p>
    </Notice>
  );
}

type NoticeProps = Pick<OffBoardingProps, 'onClose' | 'returnFocusTo'> & {
  readonly title: string;
  readonly children: ReactNode;
};

function Notice({ title, children, onClose, returnFocusTo }: NoticeProps) {
  const close = () => onClose(false);
  return (
    <Dialog
      title={title}
      onRequestClose={close}
      returnFocusTo={() => returnFocusTo(false)}
      footer={<Button onClick={close}>Close</Button>}
    >
      {children}
    </Dialog>
  );
}
