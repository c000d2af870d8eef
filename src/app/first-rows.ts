// Draws the first rows of the personal page while the main script is still on its way. A live build only.
import { earlyOwnTokens, earlySessionTokenId } from '../api/early-tokens.ts';
import { hasAnyReplacement } from '../api/has-replacements.ts';
import { serverNow } from '../api/server-clock.ts';
import { firstRows } from '../features/tokens/personal/first-rows.tsx';
import { draw } from '../ui/draw.ts';
import { applyStyle, early, type Style, startMain } from './ask-early.ts';
import { shownTimeZone } from './display.ts';
import { applyTheme, readTheme } from './preferences.ts';

/** Milliseconds. As long as this the main script waits for the answer of the API. */
const ANSWER_LIMIT = 200;

/** Milliseconds. A tab that has been hidden meanwhile paints nothing. */
const PAINT_LIMIT = 500;

let isDrawn = false;
let isEnded = false;

/** Resolves once the rows are on the screen, or will not be. */
const drawn = early?.drawsRows
  ? drawRows(early.styles[0])
      .catch(() => undefined)
      .finally(startMain)
  : undefined;

async function drawRows(style: Style | undefined): Promise<void> {
  applyTheme(readTheme());
  const late = setTimeout(startMain, ANSWER_LIMIT);
  const [tokens, sessionTokenId] = await Promise.all([earlyOwnTokens(), earlySessionTokenId()]);
  clearTimeout(late);
  await style?.loaded;
  const main = document.querySelector('main');
  // The page shows replacements in progress above the rows.
  if (tokens === null || main === null || isEnded || hasAnyReplacement()) return;
  if (!style?.link.sheet) return;
  const page = document.createElement('div');
  draw(firstRows(tokens, sessionTokenId, serverNow(), shownTimeZone()), page);
  if (page.childElementCount === 0) return;
  // Nothing of it can be used yet, and nothing of it is read twice.
  page.inert = true;
  page.ariaHidden = 'true';
  for (const placeholder of main.querySelectorAll(':scope > div')) placeholder.remove();
  applyStyle(style);
  main.append(page);
  isDrawn = true;
  await new Promise(painted => {
    requestAnimationFrame(() => setTimeout(painted));
    setTimeout(painted, PAINT_LIMIT);
  });
}

/** The page is about to be rendered. What is drawn already is painted first. */
export async function endFirstRows(): Promise<void> {
  isEnded = true;
  if (isDrawn) await drawn;
}
