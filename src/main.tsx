// Starts the mock when the mode says so, then renders the app.
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { applyTheme, readTheme } from './app/preferences.ts';

applyTheme(readTheme());

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');

// The condition is a constant of the build: for a real API nothing of the mock is even bundled.
const mock =
  import.meta.env.VITE_API === 'mock' ? await (await import('./mocks/browser.ts')).startMock() : null;

createRoot(root).render(<App mock={mock} />);
