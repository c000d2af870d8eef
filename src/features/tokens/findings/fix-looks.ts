// The button of each fix, for one token or several.
import type { Fix } from '../../../domain/audit/finding-rules.ts';
import type { IconName } from '../../../ui/icon.tsx';
import { MORE_ICONS } from '../../../ui/more-icons.ts';
import { MOST_AT_ONCE } from '../replace/replace-search.ts';

type FixLook = { readonly icon: IconName; readonly label: string };

export const FIX_LOOKS: Readonly<Record<Fix, (count: number) => FixLook>> = {
  replace: count => ({ icon: 'replace', label: count > MOST_AT_ONCE ? 'Select' : 'Replace…' }),
  delete: () => ({ icon: 'trash', label: 'Delete…' }),
  duplicate: count =>
    count === 1 ? { icon: MORE_ICONS.copy, label: 'Duplicate narrower' } : { icon: 'search', label: 'List' },
  owner: () => ({ icon: 'user', label: 'Open People' }),
};
