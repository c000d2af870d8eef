// The first module of a live build: index.html runs it before all others (hosting/build-files.ts). It requests what
// the page in the address needs while the libraries are still on their way. It must stay small.
import { configure } from '../api/configuration.ts';
import { parseConfiguration } from '../api/configuration-text.ts';
import { sendEarly } from '../api/early-requests.ts';
import { type ConfigurationText, fetchConfiguration } from '../api/fetch-configuration.ts';
import { readSessionKey } from '../api/session-key.ts';
import { plainPath } from '../features/navigation/plain-path.ts';

/** The pages that list the user's own tokens. */
const OWN_TOKENS = ['', '/account/personal/tokens', '/account/personal/tokens/new'];

if (import.meta.env.VITE_API === 'live') {
  const path = readSessionKey() === null ? '/sign-in' : plainPath(location.pathname);
  preloadCode(path);
  const asked = fetchConfiguration();
  if (path !== '/sign-in') void asked.then(answer => askApi(answer, path));
}

/** An API is asked nothing before the configuration is known to be valid. */
function askApi(asked: ConfigurationText, path: string): void {
  if (asked.kind !== 'text') return;
  const answer = parseConfiguration(asked.text, location.origin, () => true);
  // A console for one account first checks that the session is in that account.
  if (answer.kind !== 'configuration' || answer.configuration.account !== null) return;
  configure(answer.configuration);
  sendEarly(OWN_TOKENS.includes(path));
}

/** The build lists the files of each page that are not loaded anyway, as in `/sign-in a.js a.css;/account/tokens b.js`. */
function preloadCode(path: string): void {
  const pages = document.querySelector<HTMLElement>('script[data-pages]')?.dataset.pages ?? '';
  const [, ...files] =
    pages
      .split(';')
      .map(page => page.split(' '))
      .find(([page]) => page === path) ?? [];
  for (const file of files) {
    const link = document.createElement('link');
    const isStyle = file.endsWith('.css');
    link.rel = isStyle ? 'preload' : 'modulepreload';
    if (isStyle) link.as = 'style';
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  }
}
