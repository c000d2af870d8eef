// Entry point: starts the mock in mock mode, then renders the app.
import './ui/theme.css';
import './app/privacy.css';
import { createRoot, type Root } from 'react-dom/client';
import { App } from './app/app.tsx';
import { loadConfiguration } from './app/load-configuration.tsx';
import { applyTheme, readTheme } from './app/preferences.ts';
import { removeSecretsFromAddress } from './app/secret-in-address.ts';
import { type StartedApp, startApp } from './app/start-app.ts';
import { whenIdle } from './ui/when-idle.ts';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root".');
  // A build-time constant, so that the bundler drops the mock from a live build.
  const demo = import.meta.env.VITE_API === 'mock' ? await startDemo() : null;
  const problem = import.meta.env.VITE_API === 'live' ? await loadConfiguration() : null;
  const tree = createRoot(root);
  if (problem !== null) {
    tree.render(problem);
    return;
  }
  const app = await startApp();
  tree.render(<App {...app} demo={demo} />);
  // The development server sends none of the headers.
  if (import.meta.env.VITE_API === 'live' && import.meta.env.PROD) void warnOfHost(tree, app);
}

/** Once the page has nothing else to do. If the question fails, there is nothing to warn of. */
async function warnOfHost(tree: Root, app: StartedApp): Promise<void> {
  await new Promise<void>(resolve => whenIdle(resolve));
  const warning = await import('./app/host-warning.tsx')
    .then(({ hostWarning }) => hostWarning())
    .catch(() => null);
  if (warning !== null) tree.render(<App {...app} demo={null} warning={warning} />);
}

/** Loads the banner as well: if it appeared after the page, it would move the page while somebody clicks. */
async function startDemo() {
  const [mocks, { DemoBanner }, { followLink }] = await Promise.all([
    import('./mocks/browser/start-in-page.ts'),
    import('./app/demo/demo-banner.tsx'),
    import('./app/demo/open-link.ts'),
  ]).catch(async (cause: unknown) => {
    // The mock uses the storage while it is loaded. If that is why it failed, this says so.
    (await import('./mocks/browser/check-browser.ts')).checkBrowser();
    throw cause;
  });
  const { control, demo: access, link, setAside } = await mocks.startMock();
  const ignored = link ? await followLink(link, access) : [];
  return { access, banner: <DemoBanner control={control} ignored={ignored} setAside={setAside} /> };
}

removeSecretsFromAddress();
applyTheme(readTheme());
// No top-level await: it would make the bundler split the shared code into more chunks.
start().catch((error: unknown) => {
  const problem = document.querySelector<HTMLElement>('.shell-problem');
  if (problem === null) return;
  if (error instanceof Error && error.name === 'StartError') problem.textContent = error.message;
  problem.hidden = false;
});
