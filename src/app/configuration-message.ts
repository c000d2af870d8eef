// Messages for an invalid or missing configuration: what is wrong, and how to fix it.
import type { ConfigurationProblem } from '../api/configuration-text.ts';

export type ConfigurationMessage = { readonly why: string; readonly next: string };

const EXAMPLE = '{"api": "/api", "account": null}';

export function configurationMessage(problem: ConfigurationProblem, origin: string): ConfigurationMessage {
  switch (problem.kind) {
    case 'unreachable':
      return {
        why: 'The console’s server did not respond to the request for /config.json.',
        next: 'Check your connection, then reload.',
      };
    case 'status':
      return {
        why: `The console’s server returned status ${problem.status} for /config.json.`,
        next: `Add a config.json file next to index.html, with content such as ${EXAMPLE}, then reload.`,
      };
    case 'web-page':
      return {
        why: 'The console’s server returned a web page instead of /config.json. The file may be missing: some servers return index.html for unknown paths.',
        next: `Add a config.json file next to index.html, with content such as ${EXAMPLE}, then reload.`,
      };
    case 'not-json':
      return {
        why: `/config.json is not valid JSON. The browser says: “${problem.why}”.`,
        next: `Use the format ${EXAMPLE}, then reload.`,
      };
    case 'not-an-object':
      return {
        why: '/config.json is valid JSON, but not an object.',
        next: `Use the format ${EXAMPLE}, then reload.`,
      };
    case 'unknown-key':
      return {
        why: `/config.json contains the unknown key “${problem.key}”.`,
        next: 'The valid keys are “api”, “account” and “policy”. Correct or remove the key, then reload.',
      };
    case 'api':
      return {
        why:
          problem.value === undefined
            ? '/config.json does not contain the key “api”.'
            : `In /config.json, “api” is ${JSON.stringify(problem.value)}, which is not a path on this console’s server.`,
        next: 'Set it to the path where the reverse proxy serves the API, such as "/api", then reload.',
      };
    case 'api-elsewhere':
      return {
        why: `In /config.json, “api” points to ${problem.origin}, but this console is at ${origin}. Its content security policy blocks requests to other servers, so that tokens can’t be sent elsewhere.`,
        next: 'Set it to the path where this console’s reverse proxy serves the API, such as "/api", then reload.',
      };
    case 'policy':
      return { why: `In /config.json, ${problem.why}`, next: 'Correct or remove it, then reload.' };
    case 'account':
      return {
        why: `In /config.json, “account” is ${JSON.stringify(problem.value)}, which is not a valid account ID.`,
        next: 'Set it to the account’s customer ID (letters and digits only), or to null for any account, then reload.',
      };
  }
}
