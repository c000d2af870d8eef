// The first module of a live build: index.html runs it before all others (hosting/build-files.ts). It requests what
// the page in the address needs while the libraries are still on their way, then starts them. It must stay small.
import '../ui/theme.css';
import './privacy.css';
import { configure } from '../api/configuration.ts';
import { parseConfiguration } from '../api/configuration-text.ts';
import { sendEarly } from '../api/early-requests.ts';
import { type ConfigurationText, fetchConfiguration } from '../api/fetch-configuration.ts';
import { storedSessionKey } from '../api/stored-session-key.ts';
import { plainPath } from '../features/navigation/plain-path.ts';

/** The personal page. */
const LIST = ['', '/account/personal/tokens'];

/** The form for a new token needs the user's own tokens too. */
const CREATE = '/account/personal/tokens/new';

/** Milliseconds. The main script starts then at the latest, whatever has or has not been drawn. */
const START_LIMIT = 1000;

/** In a narrower window, what is above the rows takes more than one line. */
const WIDE = '(min-width: 1024px)';

const isLive = import.meta.env.VITE_API === 'live';

/** What the build writes into the page: the other files of the first load (hosting/build-files.ts). */
const files = isLive ? document.querySelector<HTMLElement>('script[data-main]')?.dataset : undefined;

export type Style = {
  /** Has no sheet if it can't be loaded. */
  readonly link: HTMLLinkElement;
  /** Resolves once it can be applied, or can't be loaded. */
  readonly loaded: Promise<unknown>;
};

/** What the other scripts need to know of the start; `undefined` in a build with the mock. */
export const early = isLive ? start() : undefined;

/** Runs the libraries and the rest of the console, once. If they can't be loaded, the start page says so. */
export function startMain(): void {
  if (files?.main)
    import(/* @vite-ignore */ files.main).catch(() =>
      document.querySelector('.shell-problem')?.removeAttribute('hidden'),
    );
}

/** Applies a style that has been loaded, together with what needs it: alone, it would have the page laid out once more. */
export function applyStyle({ link: { sheet } }: Style): void {
  // Unlike the attribute of the link, this takes effect at once in all browsers.
  if (sheet) sheet.media.mediaText = 'all';
}

function start() {
  const path = storedSessionKey() === null ? '/sign-in' : plainPath(location.pathname);
  /** The script that draws the first rows before the libraries run, because running those takes longer. */
  const rows =
    LIST.includes(path) &&
    location.search + location.hash === '' &&
    matchMedia(WIDE).matches &&
    !document.hidden
      ? files?.rows
      : undefined;
  const asked = fetchConfiguration().then(answer => {
    if (path !== '/sign-in') askApi(answer, path);
  });
  if (files?.rows) appendLink({ rel: 'modulepreload', href: files.rows });
  if (rows) {
    asked.then(() => import(/* @vite-ignore */ rows)).catch(startMain);
    setTimeout(startMain, START_LIMIT);
  } else startMain();
  /** Of the first rows, then of everything else. */
  const styles = files?.style?.split(' ').map(loadStyle) ?? [];
  preloadCode(path);
  return { drawsRows: rows !== undefined, styles };
}

/** Loads a style without applying it. The start page has a style of its own. */
function loadStyle(href: string): Style {
  const link = appendLink({ rel: 'stylesheet', href, media: 'not all', fetchPriority: 'high' });
  const loaded = new Promise(resolve => {
    link.onload = link.onerror = resolve;
  });
  return { link, loaded };
}

/** An API is asked nothing before the configuration is known to be valid. */
function askApi(asked: ConfigurationText, path: string): void {
  if (asked.kind !== 'text') return;
  const answer = parseConfiguration(
    asked.text,
    location.origin,
    () => true,
    () => '',
  );
  // A console for one account first checks that the session is in that account.
  if (answer.kind !== 'configuration' || answer.configuration.account !== null) return;
  configure(answer.configuration);
  sendEarly([...LIST, CREATE].includes(path));
}

/** The build lists the files of each page that are not loaded anyway. */
function preloadCode(path: string): void {
  const pages: Readonly<Record<string, readonly string[]>> = JSON.parse(files?.pages ?? '{}');
  for (const href of pages[path] ?? [])
    appendLink(
      href.endsWith('.css') ? { rel: 'preload', as: 'style', href } : { rel: 'modulepreload', href },
    );
}

function appendLink(attributes: Partial<HTMLLinkElement>): HTMLLinkElement {
  const link = Object.assign(document.createElement('link'), { crossOrigin: '', ...attributes });
  document.head.append(link);
  return link;
}
