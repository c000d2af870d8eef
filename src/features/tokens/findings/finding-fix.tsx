// The button that solves a finding of one token.
import { FINDING_RULES } from '../../../domain/audit/finding-rules.ts';
import type { Finding } from '../../../domain/audit/findings.ts';
import type { Token } from '../../../domain/token.ts';
import { Button } from '../../../ui/button.tsx';
import { MORE_ICONS } from '../../../ui/more-icons.ts';
import { useNavigation } from '../../navigation/use-navigation.ts';
import { narrowerSearch } from './narrower-search.ts';

type FindingFixProps = {
  readonly finding: Finding;
  readonly token: Token;
  readonly onDelete: () => void;
};

export function FindingFix({ finding, token, onDelete }: FindingFixProps) {
  const { go } = useNavigation();
  const { name, fix } = FINDING_RULES[finding];
  switch (fix) {
    case 'replace':
      return (
        <Button
          size="small"
          variant="quiet"
          icon="replace"
          aria-label={`Replace, because of: ${name}`}
          onClick={() => go('/account/personal/tokens/replace', { search: { token: token.id } })}
        >
          Replace
        </Button>
      );
    case 'duplicate':
      return (
        <Button
          size="small"
          variant="quiet"
          icon={MORE_ICONS.copy}
          aria-label={`Duplicate narrower, because of: ${name}`}
          onClick={() => go('/account/personal/tokens/new', { search: narrowerSearch(token) })}
        >
          Duplicate narrower
        </Button>
      );
    case 'delete':
      return (
        <Button
          size="small"
          variant="quiet"
          icon="trash"
          aria-label={`Delete, because of: ${name}`}
          onClick={onDelete}
        >
          Delete…
        </Button>
      );
    case 'owner':
      return (
        <Button
          size="small"
          variant="quiet"
          icon="user"
          aria-label={`Open the owner, because of: ${name}`}
          onClick={() => go('/account/people', { search: { person: token.userId } })}
        >
          Open owner
        </Button>
      );
  }
}
