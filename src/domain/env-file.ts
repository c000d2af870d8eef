// Several secrets in one `.env` file, with names that no text of other people can break out of.
import { onOneLine, visibleText } from './foreign-text.ts';

type EnvEntry = { readonly name: string; readonly secret: string };

/** A comment and a variable for each token, in this order. No two variables have the same name. */
export function envFile(entries: readonly EnvEntry[]): string {
  const taken = new Set<string>();
  return entries
    .map(({ name, secret }) => {
      const variable = freeName(variableName(name), taken);
      taken.add(variable);
      return `# ${visibleText(onOneLine(name))}\n${variable}=${secret}\n`;
    })
    .join('\n');
}

/** "CI deploy" is `FASTLY_API_TOKEN_CI_DEPLOY`. */
function variableName(name: string): string {
  const letters = name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return letters === '' ? 'FASTLY_API_TOKEN' : `FASTLY_API_TOKEN_${letters}`;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let count = 2; ; count++) if (!taken.has(`${wanted}_${count}`)) return `${wanted}_${count}`;
}
