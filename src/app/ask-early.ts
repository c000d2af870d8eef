// The first module of a live build: index.html runs it before all others (hosting/build-files.ts). It requests what
// the page in the address needs while the libraries are still on their way, then starts them. It must stay small.
import '../ui/theme.css';
import { configure } from '../api/configuration.ts';
import { parseConfiguration } from '../api/configuration-text.ts';
import { sendEarly } from '../api/early-requests.ts';
import { type ConfigurationText, fetchConfiguration } from '../api/fetch-configuration.ts';
import { readSessionKey } from '../api/session-key.ts';
import { plainPath } from '../features/navigation/plain-path.ts';

/** The pages that list the user's own tokens. */
const OWN_TOKENS = ['', '/account/personal/tokens', '/account/personal/tokens/new'];

/** Nothing is rendered before it resolves. */
export const styled: Promise<unknown> | undefined = import.meta.env.VITE_API === 'live' ? start() : undefined;

function start(): Promise<unknown> | undefined {
  const path = readSessionKey() === null ? '/sign-in' : plainPath(location.pathname);
  const { main, style, pages = '' } = document.querySelector<HTMLElement>('script[data-main]')?.dataset ?? {};
  const applied = style ? applyStyle(style) : undefined;
  preloadCode(path, pages);
  void fetchConfiguration().then(answer => {
    if (path !== '/sign-in') askApi(answer, path);
  });
  // The libraries run while the configuration is on its way.
  if (main) void import(/* @vite-ignore */ main);
  return applied;
}

/** Resolves once the style applies, or can't be loaded. Meanwhile the start page is seen, which has a style of its own. */
function applyStyle(href: string): Promise<unknown> {
  const link = appendLink({ rel: 'stylesheet', href });
  return new Promise(resolve => {
    link.onload = link.onerror = resolve;
  });
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
  sendEarly(OWN_TOKENS.includes(path));
}

/** The build lists the files of each page that are not loaded anyway, as in `/sign-in a.js a.css;/account/tokens b.js`. */
function preloadCode(path: string, pages: string): void {
  const [, ...files] =
    pages
      .split(';')
      .map(page => page.split(' '))
      .find(([page]) => page === path) ?? [];
  for (const href of files)
    appendLink(
      href.endsWith('.css') ? { rel: 'preload', as: 'style', href } : { rel: 'modulepreload', href },
    );
}

function appendLink(attributes: Partial<HTMLLinkElement>): HTMLLinkElement {
  const link = Object.assign(document.createElement('link'), { crossOrigin: '', ...attributes });
  document.head.append(link);
  return link;
}
