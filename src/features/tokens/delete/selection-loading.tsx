// Shows how much of a large selection has been loaded.
import { countOf, type DeletionKind } from '../../../domain/deletion-words.ts';
import { formatCount } from '../../../ui/format-count.ts';
import { useBusyAnnouncement } from '../../../ui/live-region.tsx';
import { Progress } from '../../../ui/progress.tsx';

type SelectionLoadingProps = {
  readonly kind: DeletionKind;
  readonly loaded: number;
  readonly count: number;
};

export function SelectionLoading({ kind, loaded, count }: SelectionLoadingProps) {
  useBusyAnnouncement(`Loading ${countOf(count, kind)}…`);
  return (
    <Progress
      label={kind === 'tokens' ? 'Loading tokens' : 'Loading sessions'}
      text={`${formatCount(loaded)} of ${formatCount(count)} loaded`}
      value={loaded}
      max={count}
    />
  );
}
