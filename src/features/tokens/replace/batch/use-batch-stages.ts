// How far each replacement of a batch is. The items of the board ask about their tokens, and this reads what they learn.
import { useQueries } from '@tanstack/react-query';
import {
  type Replacement,
  type ReplacementStage,
  stageOf,
} from '../../../../domain/replacement/replacement.ts';
import type { Token } from '../../../../domain/token.ts';
import { useNow } from '../../../../ui/use-now.ts';
import { observedOf, tokenByIdQuery } from '../../use-observed-token.ts';

export type BatchStage = {
  /** As last seen. */
  readonly old: Token | undefined;
  readonly stage: ReplacementStage;
};

export function useBatchStages(replacements: readonly Replacement[]): readonly BatchStage[] {
  const olds = useQueries({
    queries: replacements.map(({ oldId, oldKind }) => tokenByIdQuery(oldId, oldKind)),
  });
  const nexts = useQueries({
    queries: replacements.map(({ newId, newKind }) => tokenByIdQuery(newId, newKind)),
  });
  const now = useNow(5000);
  return replacements.flatMap((each, index) => {
    const [old, next] = [olds[index], nexts[index]];
    if (!old || !next) return [];
    const stage = stageOf(each, observedOf(old), observedOf(next), now, navigator.userAgent);
    return [{ old: old.data, stage }];
  });
}
