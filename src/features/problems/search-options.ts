// For comboboxes whose options other people named: how the options are shown, and that no secret is searched for.
import type { OptionTexts } from '../../ui/form/filter-options.ts';
import { foreignOptions } from '../text/option-texts.tsx';
import { refusedSecret } from './refused-secret.tsx';

export const searchOptions: OptionTexts = { ...foreignOptions, refuse: refusedSecret };
