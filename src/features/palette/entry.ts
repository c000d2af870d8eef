// What the command palette lists.
import type { ReactNode } from 'react';
import { searchableText, searchWords } from '../../domain/text-search.ts';
import type { IconName } from '../../ui/icon.tsx';

export type PaletteEntry = {
  readonly id: string;
  readonly icon: IconName;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  /** The shortcut that does the same. */
  readonly shortcut?: string;
  readonly run: () => void;
};

export type PaletteGroup = { readonly title: string; readonly entries: readonly PaletteEntry[] };

export type Command = PaletteEntry & { readonly label: string; readonly words: string };

/** The commands in whose name, or in whose other words, all words of the text occur. */
export function matchingCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = searchWords(text);
  return commands.filter(command => {
    const own = searchableText([command.label, command.words]);
    return words.every(word => own.includes(word));
  });
}
