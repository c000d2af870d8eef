// Opens the off-boarding dialog once the person's tokens have loaded, or explains why it is not possible.
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { accountAudit } from '../../../api/audit/account-audit.ts';
import { TOKEN_LISTS, tokenListProblem } from '../../../api/audit/remaining-tokens.ts';
import type { PersonRow } from '../../../domain/audit/audit-view.ts';
import { otherSuperusers } from '../../../domain/off-boarding.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useDebouncedAnnouncement } from '../../../ui/use-debounced-announcement.ts';
import { RequestProblem } from '../../problems/request-problem.tsx';
import { sessionTokenQuery } from '../../session/session-queries.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { OffBoardDialog, type OffBoardDialogProps } from './off-board-dialog.tsx';
import { tokensOfQuery } from './people-queries.ts';

type OffBoardingProps = Omit<OffBoardDialogProps, 'tokens' | 'sessionTokenId'> & {
  readonly people: readonly PersonRow[];
};

export function OffBoarding({ people, ...props }: OffBoardingProps) {
  const { user, sources } = props;
  const problem = tokenListProblem(sources);
  const isReady = problem === null && TOKEN_LISTS.every(list => sources[list].status === 'ready');
  // The row may have been counted before both lists were there.
  const person = people.find(each => each.user.id === props.person.user.id) ?? props.person;
  const tokens = useQuery({ ...tokensOfQuery(person.user.id), enabled: isReady });
  const session = useQuery(sessionTokenQuery).data;
  const load = useMutation({
    mutationFn: () => accountAudit().load(user.customerId, TOKEN_LISTS),
  });

  if (person.user.id === user.id) return <Yourself {...props} people={people} />;
  if (tokens.data && session)
    return <OffBoardDialog {...props} person={person} tokens={tokens.data} sessionTokenId={session.id} />;
  return (
    <Notice
      {...props}
      title={
        <>
          Off-board <ForeignText text={person.user.name} />?
        </>
      }
      step={problem ? 'problem' : 'loading'}
    >
      {problem ? (
        <RequestProblem
          error={problem.error}
          action={problem.list === 'automation-tokens' ? 'load the automation tokens' : 'load their tokens'}
          onRetry={() => load.mutate()}
          busy={load.isPending}
        >
          {problem.list === 'automation-tokens' &&
            ' Without this list, their own tokens can’t be told apart from automation tokens. Nothing was deleted.'}
        </RequestProblem>
      ) : (
        <LoadingTokens />
      )}
    </Notice>
  );
}

function LoadingTokens() {
  useDebouncedAnnouncement('Loading tokens…');
  return <p>Loading tokens…</p>;
}

/** Limits the named superusers, because a large account can have many. */
const MAX_NAMED = 5;

function Yourself(props: OffBoardingProps) {
  const others = otherSuperusers(
    props.people.map(({ user }) => user),
    props.user,
  );
  const more = others.length > MAX_NAMED ? ` and ${others.length - MAX_NAMED} others` : '';
  return (
    <Notice {...props} title="You can’t off-board yourself">
      <p>
        Off-boarding deletes the session that you are using. The API also doesn’t let anyone delete their own
        user.
      </p>
      <p>
        {others.length === 0 ? (
          'You are the only superuser of this account. Give another user the role Superuser. They can then off-board you.'
        ) : (
          <>
            Another superuser can off-board you:{' '}
            {others.slice(0, MAX_NAMED).map(({ id, name, login }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <ForeignText text={name} /> (<ForeignText text={login} />)
              </span>
            ))}
            <span>{more}.</span>
          </>
        )}
      </p>
    </Notice>
  );
}

type NoticeProps = Pick<OffBoardingProps, 'onClose' | 'returnFocusTo'> & {
  readonly title: ReactNode;
  readonly step?: string;
  readonly children: ReactNode;
};

function Notice({ title, step, children, onClose, returnFocusTo }: NoticeProps) {
  const close = () => onClose(false);
  return (
    <Dialog
      title={title}
      step={step}
      onRequestClose={close}
      returnFocusTo={() => returnFocusTo(false)}
      closeLabel="Close dialog"
      footer={<Button onClick={close}>Close</Button>}
    >
      {children}
    </Dialog>
  );
}
