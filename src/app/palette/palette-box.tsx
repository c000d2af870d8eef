// The box of the command palette: its commands, and what the lists of this user have for the text.
import { useState } from 'react';
import { canSeeAccountTokens } from '../../domain/role.ts';
import type { User } from '../../domain/user.ts';
import { useNavigation } from '../../features/navigation/use-navigation.ts';
import { ACTION_LIST, type Action } from '../../features/palette/actions.ts';
import { type Command, matchingCommands } from '../../features/palette/entry.ts';
import { PaletteDialog } from '../../features/palette/palette-dialog.tsx';
import type { OpenPage } from './open-page.ts';
import { useFound } from './use-found.tsx';

type PaletteBoxProps = {
  readonly user: User;
  readonly onSecret: (text: string) => void;
  readonly onAction: (action: Action) => void;
  readonly onClose: () => void;
};

type PageCommand = Pick<Command, 'label' | 'words' | 'icon'> & {
  readonly openBy: (open: OpenPage) => void;
  readonly forSuperusers?: boolean;
};

const PAGE_COMMANDS: readonly PageCommand[] = [
  {
    label: 'Personal tokens',
    openBy: open => open('/account/personal/tokens', {}),
    icon: 'key',
    words: 'my own page',
  },
  {
    label: 'Browser sessions',
    openBy: open => open('/account/personal/tokens', { show: 'sessions' }),
    icon: 'monitor',
    words: 'my own page',
  },
  {
    label: 'Account tokens',
    openBy: open => open('/account/tokens', {}),
    icon: 'key',
    words: 'audit all page',
    forSuperusers: true,
  },
  {
    label: 'People',
    openBy: open => open('/account/people', {}),
    icon: 'user',
    words: 'users off-board page',
    forSuperusers: true,
  },
  { label: 'Events', openBy: open => open('/account/events', {}), icon: 'clock', words: 'log history page' },
];

export function PaletteBox({ user, onSecret, onAction, onClose }: PaletteBoxProps) {
  const [text, setText] = useState('');
  const { go } = useNavigation();
  const open: OpenPage = (path, search) => {
    onClose();
    void go(path, { search });
  };
  const found = useFound(text, user, open);
  const pages = PAGE_COMMANDS.filter(page => !page.forSuperusers || canSeeAccountTokens(user.role)).map(
    ({ openBy, ...page }) => ({ ...page, id: page.label, run: () => openBy(open) }),
  );
  const actions = ACTION_LIST.map(({ action, key, ...facts }) => ({
    ...facts,
    id: action,
    ...(key ? { shortcut: key } : {}),
    run: () => {
      onClose();
      onAction(action);
    },
  }));
  return (
    <PaletteDialog
      text={text}
      onText={setText}
      onSecret={onSecret}
      groups={[
        ...found.groups,
        { title: 'Pages', entries: matchingCommands(pages, text) },
        { title: 'Actions', entries: matchingCommands(actions, text) },
      ]}
      remark={found.remark}
      onClose={onClose}
    />
  );
}
