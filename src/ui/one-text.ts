// Makes one text of words and numbers. React replaces a text that is alone in its element, even if a translator such as
// Google Translate has rewritten the page. It can't find one of several.
import type { ReactNode } from 'react';

/** The children as they are if there is an element among them. */
export function oneText(children: ReactNode): ReactNode {
  return Array.isArray(children) && children.every(isText) ? children.filter(isShown).join('') : children;
}

function isText(child: unknown): boolean {
  return typeof child === 'string' || typeof child === 'number' || !isShown(child);
}

function isShown(child: unknown): boolean {
  return child !== null && child !== undefined && typeof child !== 'boolean';
}
