// Applies the configuration of a live build before it renders.
import type { ReactNode } from 'react';
import { configure } from '../api/configuration.ts';

/** @returns an error page to show instead of the console, or `null` if the configuration is valid. */
export async function loadConfiguration(): Promise<ReactNode> {
  // Imported dynamically, as a chunk of its own that index.html has already run (hosting/build-files.ts).
  const { askedConfiguration } = await import('./asked-configuration.ts');
  const answer = await askedConfiguration;
  if (answer.kind === 'configuration') {
    configure(answer.configuration);
    return null;
  }
  const { ConfigurationProblemPage } = await import('./pages/configuration-problem-page.tsx');
  return <ConfigurationProblemPage problem={answer} />;
}
