// The token that the drawer shows, and its neighbours in the list.
import type { Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';

export type DrawerToken = {
  readonly token: Token;
  /** The owner of a user token or creator of an automation token; `null` if unknown. */
  readonly owner: User | null;
  /** The tokens before and after it in the list; `null` at the ends, and if the filter excludes the open token. */
  readonly previousId: string | null;
  readonly nextId: string | null;
};
