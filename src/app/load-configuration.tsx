// What a live build does before it renders: it learns where its API is, or says why it cannot.
import type { ReactNode } from 'react';
import { configure } from '../api/configuration.ts';

/** @returns the page to show instead of the console, or `null` when all is well. */
export async function loadConfiguration(): Promise<ReactNode> {
  // By itself, not with the console's other code: index.html has run it already (hosting/build-files.ts).
  const { askedConfiguration } = await import('./asked-configuration.ts');
  const answer = await askedConfiguration;
  if (answer.kind === 'configuration') {
    configure(answer.configuration);
    return null;
  }
  const { ConfigurationProblemPage } = await import('./pages/configuration-problem-page.tsx');
  return <ConfigurationProblemPage problem={answer} />;
}
