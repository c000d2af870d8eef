// What is known of a part that could not be loaded or has failed, and where its problem is shown.

export type PartFailure = {
  /** `load` if the file of the part is missing; `render` if the part has a defect. */
  readonly kind: 'load' | 'render';
  readonly error: unknown;
  readonly onRetry: () => void;
};

/** Where the problem is shown: as a page, in the page, or in a dialog with this function to close it. */
export type ProblemPlace = 'page' | 'inline' | (() => void);
