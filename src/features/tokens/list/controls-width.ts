// The widths of what a row can be used with, in rem.
import { controlsWidth } from '../../../ui/list-shape.ts';

/** The buttons of a token. */
export const ROW_ACTIONS_WIDTH = 6.5;

/** The checkboxes and the buttons together. */
export const TOKEN_CONTROLS_WIDTH = controlsWidth(true, { width: ROW_ACTIONS_WIDTH });
