// Text that other people wrote, such as the name of a token, as the screen shows it.
import { createElement } from 'react';
import { textParts } from '../../domain/foreign-text.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './foreign-text.module.css';

/** Accents that pile up are drawn over the lines above and below. */
const STACKED_ACCENTS = /\p{M}{3}/u;

/**
 * Isolates the text from the words around it, marks what is invisible, breaks anywhere, and is not translated. Where
 * there can be no element, use `isolatedText`, and `visibleText` for a whole label.
 */
export function ForeignText({ text }: { readonly text: string }) {
  const className = classNames(styles.text, STACKED_ACCENTS.test(text) && styles.stacked);
  const parts = textParts(text).map(part =>
    part.isMark ? createElement('bdi', { dir: 'ltr', className: styles.mark }, part.text) : part.text,
  );
  // As arguments, because the parts of a text have no keys.
  return createElement('bdi', { translate: 'no', className }, ...parts);
}
