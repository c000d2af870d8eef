// What the create form says of a name that is allowed but probably a mistake.
import { looksLikeSecret } from '../../../domain/secret-shape.ts';
import type { Token } from '../../../domain/token.ts';
import { isDuplicateName } from '../../../domain/token-name.ts';

type Warning = { readonly title: string; readonly advice: string };

/** Such a name is allowed. `null` if there is nothing to warn of. */
export function nameWarning(name: string, tokens: readonly Pick<Token, 'name'>[]): Warning | null {
  if (looksLikeSecret(name)) {
    return {
      title: 'This looks like a secret.',
      advice: 'Names are shown in lists and logs. If you pasted a token or password here, remove it.',
    };
  }
  if (isDuplicateName(name, tokens)) {
    return {
      title: 'You already have a token with this name.',
      advice: 'You can use the name again, but the tokens will be hard to tell apart.',
    };
  }
  return null;
}
