// A row of a list of tokens, and what its cells need besides it.
import type { Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';

export type TokenListRow = {
  readonly token: Token;
  /** The owner of a user token or creator of an automation token; `null` if unknown. */
  readonly owner: User | null;
};

export type TokenListContext = {
  readonly now: Date;
  readonly timeZone: string;
  readonly sessionTokenId: string | null;
  readonly onOpen: (tokenId: string) => void;
};

export const tokenIdOf = ({ token }: TokenListRow): string => token.id;
