// The name of a client without its version, so that two versions of a program are the same client.

/** What stands in parentheses, such as the operating system. */
const COMMENT = /\([^()]*\)/g;

/** "/1.9.5" after a name, and a version as a word of its own. */
const VERSION = /\/[^\s,;]*|(?<=^|\s)v?\d[\w.]*(?=\s|,|;|$)/gi;

/** "FastlyCLI, FastlyGo" for `FastlyCLI/v16.1.0, FastlyGo/17.3.1 (…)`. A client without a name stays as it is. */
export function clientName(client: string): string {
  const name = client
    .replace(COMMENT, ' ')
    .replace(VERSION, ' ')
    .replace(/\s+(?=[,;])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(name) ? name : client;
}
