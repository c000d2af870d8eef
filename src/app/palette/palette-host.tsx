// The command palette with what it finds and does, and the keyboard shortcuts of the pages.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { accountAudit } from '../../api/audit/account-audit.ts';
import { shownSince } from '../../api/audit/audit-snapshot.ts';
import { areShortcutsOn, onShortcutsChange, setShortcutsOn } from '../../api/shortcut-setting.ts';
import { apiTokenIn, forgetMatchedText } from '../../domain/api-token.ts';
import { Secret } from '../../domain/secret.ts';
import { useNavigation } from '../../features/navigation/use-navigation.ts';
import type { Action } from '../../features/palette/actions.ts';
import { currentRow, focusSearch, moveToRow, selectRow } from '../../features/palette/rows.ts';
import { ShortcutHelp } from '../../features/palette/shortcut-help.tsx';
import { shortcutOf } from '../../features/palette/shortcut-of.ts';
import { currentUserQuery } from '../../features/session/session-queries.ts';
import { useSignOut } from '../../features/session/use-sign-out.tsx';
import { loadListsBefore } from '../../features/tokens/identify/ask-secret.ts';
import { SecretDialog } from '../../features/tokens/identify/secret-dialog.tsx';
import { tokenIdOfRow } from '../../features/tokens/token-of-row.ts';
import { useTokenForm } from '../../features/tokens/use-token-form.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import type { ThemeChoice } from '../../ui/theme-switch.tsx';
import { changeDisplay, useDisplay } from '../display.ts';
import { PaletteBox } from './palette-box.tsx';

type PaletteHostProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onTheme: (theme: ThemeChoice) => void;
};

/** `secret` is `null` for a credential of another service. */
type Pasted = { readonly secret: Secret | null; readonly listsLoaded: Promise<void> };

export function PaletteHost({ isOpen, onClose, onTheme }: PaletteHostProps) {
  const user = useQuery(currentUserQuery).data;
  const client = useQueryClient();
  const { go } = useNavigation();
  const openForm = useTokenForm();
  const signOut = useSignOut();
  const announce = useAnnounce();
  const display = useDisplay();
  const areOn = useSyncExternalStore(onShortcutsChange, areShortcutsOn);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const secretRef = useRef<Secret | null>(null);

  const forget = () => {
    secretRef.current?.wipe();
    secretRef.current = null;
    forgetMatchedText();
    setPasted(null);
  };
  const close = () => {
    forget();
    onClose();
  };
  useEffect(() => () => secretRef.current?.wipe(), []);
  const identify = (text: string) => {
    if (!user) return;
    const token = apiTokenIn(text);
    secretRef.current = token === null ? null : new Secret(token);
    setPasted({ secret: secretRef.current, listsLoaded: loadListsBefore(client, user) });
  };
  const switchDisplay = (name: keyof typeof display, words: string) => {
    changeDisplay(name, !display[name]);
    announce(`${words} ${display[name] ? 'off' : 'on'}`);
  };
  const actions: Record<Action, () => unknown> = {
    create: openForm,
    'theme-system': () => onTheme('system'),
    'theme-light': () => onTheme('light'),
    'theme-dark': () => onTheme('dark'),
    utc: () => switchDisplay('utc', 'Times in UTC'),
    privacy: () => switchDisplay('isPrivate', 'Privacy mode'),
    shortcuts: () => setHelpOpen(true),
    'sign-out': signOut.submit,
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = areShortcutsOn() ? shortcutOf(event) : null;
    if (shortcut === null) return;
    const token = tokenIdOfRow(currentRow());
    const act = {
      '/': focusSearch,
      n: openForm,
      j: () => moveToRow(1),
      k: () => moveToRow(-1),
      x: selectRow,
      r: () => token !== null && go('/account/personal/tokens/replace', { search: { token } }),
      '?': () => setHelpOpen(true),
    }[shortcut];
    event.preventDefault();
    void act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <>
      {isOpen && user && !pasted && (
        <PaletteBox
          user={user}
          onSecret={identify}
          onAction={action => void actions[action]()}
          onClose={close}
        />
      )}
      {isOpen && user && pasted && (
        <SecretDialog {...pasted} user={user} onClose={close} onDeleted={removeFromAudit} />
      )}
      {isHelpOpen && (
        <ShortcutHelp isOn={areOn} onChange={setShortcutsOn} onClose={() => setHelpOpen(false)} />
      )}
      {signOut.question}
    </>
  );
}

/** Lists that nobody has opened will lack it anyway. */
function removeFromAudit(id: string): void {
  const { sources } = accountAudit().snapshot();
  if (Object.values(sources).some(list => shownSince(list) !== null)) accountAudit().removed([id]);
}
