// What the personal page shows instead of its table: the user has no tokens, or none matches the filter.
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatCount } from '../../../ui/format-count.ts';
import { ForeignText } from '../../text/foreign-text.tsx';
import { CreateTokenButton } from '../create-token-button.tsx';

export function NoTokens() {
  return (
    <EmptyState
      title="You have no tokens yet"
      icon="key"
      action={<CreateTokenButton label="Create your first token" />}
    >
      A token lets a script, a pipeline or a tool act as you. Give each its own, with the least it needs and a
      day on which it ends.
    </EmptyState>
  );
}

type NoMatchProps = { readonly text: string; readonly count: number; readonly onClear: () => void };

export function NoMatch({ text, count, onClear }: NoMatchProps) {
  return (
    <EmptyState
      title="No token matches"
      icon="search"
      action={<Button onClick={onClear}>Clear filters</Button>}
    >
      <span>{`None of your ${formatCount(count)} tokens contains “`}</span>
      <ForeignText text={text} />” in its name, id, scope, IP or client.
    </EmptyState>
  );
}
