// Applies the configuration of a live build before it renders.
import type { ReactNode } from 'react';
import { configure } from '../api/configuration.ts';
import { parseConfiguration } from '../api/configuration-text.ts';
import { fetchConfiguration } from '../api/fetch-configuration.ts';
import { isId } from '../domain/id.ts';
import { applyStyle, early } from './ask-early.ts';
import { endFirstRows } from './first-rows.ts';

/** @returns an error page to show instead of the console, or `null` if the configuration is valid. */
export async function loadConfiguration(): Promise<ReactNode> {
  const styles = early?.styles ?? [];
  const [asked] = await Promise.all([fetchConfiguration(), ...styles.map(({ loaded }) => loaded)]);
  await endFirstRows();
  styles.forEach(applyStyle);
  const answer =
    asked.kind === 'text'
      ? parseConfiguration(asked.text, location.origin, isId, await policyReader(asked.text))
      : asked;
  if (answer.kind === 'configuration') {
    configure(answer.configuration);
    return null;
  }
  const { ConfigurationProblemPage } = await import('./pages/configuration-problem-page.tsx');
  return <ConfigurationProblemPage problem={answer} />;
}

/** Most organisations have no policy, so its reader is loaded only if there is one. */
async function policyReader(text: string): Promise<Parameters<typeof parseConfiguration>[3]> {
  if (!text.includes('"policy"')) return () => 'write the key “policy” without escapes.';
  return (await import('../domain/token-policy.ts')).readPolicy;
}
