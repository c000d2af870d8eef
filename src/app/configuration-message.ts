// Messages for an invalid or missing configuration: what is wrong, and how to fix it.
import type { ConfigurationProblem } from '../api/configuration-text.ts';

export type ConfigurationMessage = { readonly why: string; readonly next: string };

const EXAMPLE = '{"api": "/api", "account": null}';

export function configurationMessage(problem: ConfigurationProblem, origin: string): ConfigurationMessage {
  switch (problem.kind) {
    case 'unreachable':
      return {
        why: 'The server of this console did not answer when it was asked for /config.json.',
        next: 'Check your connection, then reload.',
      };
    case 'status':
      return {
        why: `The server of this console answered ${problem.status} when it was asked for /config.json.`,
        next: `Put a file of that name beside index.html, such as ${EXAMPLE}, then reload.`,
      };
    case 'web-page':
      return {
        why: 'The server of this console gave a web page in place of /config.json. It may have no such file, and give index.html for whatever it does not have.',
        next: `Put a file of that name beside index.html, such as ${EXAMPLE}, then reload.`,
      };
    case 'not-json':
      return {
        why: `/config.json cannot be read as JSON. The browser says: “${problem.why}”.`,
        next: `Write it like ${EXAMPLE}, then reload.`,
      };
    case 'not-an-object':
      return {
        why: '/config.json is valid JSON, but not an object.',
        next: `Write it like ${EXAMPLE}, then reload.`,
      };
    case 'unknown-key':
      return {
        why: `/config.json has the key “${problem.key}”, which this console does not know.`,
        next: 'It knows “api” and “account”. Correct the key or take it out, then reload.',
      };
    case 'api':
      return {
        why:
          problem.value === undefined
            ? 'In /config.json the key “api” is missing.'
            : `In /config.json “api” is ${JSON.stringify(problem.value)}, which is not a path of this console’s server.`,
        next: 'Give the path below which the reverse proxy serves the API, such as "/api", then reload.',
      };
    case 'api-elsewhere':
      return {
        why: `In /config.json “api” leads to ${problem.origin}, but this console is at ${origin}. Its content policy lets the page talk to no other server, so that a token cannot go anywhere else.`,
        next: 'Give the path below which the reverse proxy of this console serves the API, such as "/api", then reload.',
      };
    case 'account':
      return {
        why: `In /config.json “account” is ${JSON.stringify(problem.value)}, which is not the id of an account.`,
        next: 'Give the account’s customer id, which has letters and digits only, or null for any account, then reload.',
      };
  }
}
