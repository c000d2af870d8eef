// A service of the account, as far as a token's access is concerned.

export type Service = {
  readonly id: string;
  readonly name: string;
};
