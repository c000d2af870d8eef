// Starts the mock when the mode says so, then renders the app.
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { loadConfiguration } from './app/load-configuration.tsx';
import { applyTheme, readTheme } from './app/preferences.ts';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root".');
  // The condition is a constant of the build: for a real API nothing of the mock is even bundled.
  const mock = import.meta.env.VITE_API === 'mock' ? await startMock() : null;
  const problem = import.meta.env.VITE_API === 'live' ? await loadConfiguration() : null;
  createRoot(root).render(problem ?? <App mock={mock} />);
}

/** Its banner comes with it: one that came later would push the page down under somebody's click. */
async function startMock() {
  const [mocks, { DemoBanner }, { followLink }] = await Promise.all([
    import('./mocks/browser/start-in-page.ts'),
    import('./app/demo/demo-banner.tsx'),
    import('./app/demo/open-link.ts'),
  ]);
  const { control, demo, link } = await mocks.startMock();
  const ignored = link ? await followLink(link, demo) : [];
  return { demo, banner: <DemoBanner control={control} ignored={ignored} /> };
}

applyTheme(readTheme());
// Not awaited at the top level: that would split what all pages share into files of their own.
start().catch((error: unknown) => {
  const words = document.querySelector('#root .visually-hidden');
  if (words === null) return;
  words.className = '';
  words.setAttribute('role', 'alert');
  words.textContent =
    error instanceof Error ? error.message : 'Token Console could not start. Reload the page.';
});
