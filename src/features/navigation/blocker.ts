// What may keep the user from leaving a page, such as a form with unsaved changes.

export type Address = { readonly href: string; readonly pathname: string; readonly search: string };

export type Blocker = {
  /** Whether a navigation is refused. It may ask the user first. */
  readonly refuses: (from: Address, to: Address) => boolean | Promise<boolean>;
  /** Whether the browser asks its own question before the tab is closed or the page reloaded. */
  readonly warnsOnUnload: () => boolean;
};
