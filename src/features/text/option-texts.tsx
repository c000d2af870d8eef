// How the options of a combobox are shown if other people wrote their texts.
import { isolatedText } from '../../domain/foreign-text.ts';
import type { OptionTexts } from '../../ui/form/filter-options.ts';
import { ForeignText } from './foreign-text.tsx';

export const foreignOptions: OptionTexts = {
  show: text => <ForeignText text={text} />,
  say: isolatedText,
};
