// A text that must be typed to confirm something, with a button that copies it.
import { hasVisibleText, visibleText } from '../../domain/foreign-text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ForeignText } from './foreign-text.tsx';

type TextToTypeProps = {
  readonly text: string;
  /** The name of the button, for example `Copy name`. */
  readonly copyLabel: string;
};

/** A text without anything to see is confirmed by the marks that stand for it. */
export function TextToType({ text, copyLabel }: TextToTypeProps) {
  return (
    <>
      <ForeignText text={text} />{' '}
      <CopyButton text={hasVisibleText(text) ? text : visibleText(text)} label={copyLabel} />
    </>
  );
}
