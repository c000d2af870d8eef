// A service of the account: what the console needs to show a token's access.

export type Service = {
  readonly id: string;
  readonly name: string;
};
