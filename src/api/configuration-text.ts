// Parses the configuration file. Every mistake has its own kind, and there are no fallback values.
import type { TokenPolicy } from '../domain/token-policy.ts';
import type { Configuration } from './configuration.ts';

export type ConfigurationProblem =
  | { readonly kind: 'unreachable' }
  /** The server answered with an error status. */
  | { readonly kind: 'status'; readonly status: number }
  /** Some servers answer every unknown path with their start page. */
  | { readonly kind: 'web-page' }
  | { readonly kind: 'not-json'; readonly why: string }
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'unknown-key'; readonly key: string }
  /** `undefined` if it is missing. */
  | { readonly kind: 'api'; readonly value: unknown }
  | { readonly kind: 'api-elsewhere'; readonly origin: string }
  | { readonly kind: 'account'; readonly value: unknown }
  | { readonly kind: 'policy'; readonly why: string };

export type ConfigurationAnswer =
  | { readonly kind: 'configuration'; readonly configuration: Configuration }
  | ConfigurationProblem;

const KEYS = ['api', 'account', 'policy'];

/**
 * @param origin the console's own origin, such as `https://tokens.example`. The API must be on it.
 * @param isId passed in, because the first module of the page cannot afford to import it; `readPolicy` likewise.
 */
export function parseConfiguration(
  text: string,
  origin: string,
  isId: (text: string) => boolean,
  readPolicy: (value: unknown) => TokenPolicy | string,
): ConfigurationAnswer {
  if (/^\s*</.test(text)) return { kind: 'web-page' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { kind: 'not-json', why: error instanceof Error ? error.message : String(error) };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { kind: 'not-an-object' };
  const values: Record<string, unknown> = { ...json };
  const key = Object.keys(values).find(each => !KEYS.includes(each));
  if (key !== undefined) return { kind: 'unknown-key', key };
  const api = apiPath(values.api, origin);
  if (typeof api !== 'string') return api;
  const account = values.account ?? null;
  if (account !== null && !(typeof account === 'string' && isId(account)))
    return { kind: 'account', value: account };
  const policy = values.policy === undefined ? null : readPolicy(values.policy);
  if (typeof policy === 'string') return { kind: 'policy', why: policy };
  return { kind: 'configuration', configuration: { api, account, policy } };
}

/** The API's path on the console's own origin, the only one that the content security policy allows requests to. */
function apiPath(value: unknown, origin: string): string | ConfigurationProblem {
  if (typeof value !== 'string' || !/^(?:\/|https?:\/\/)/.test(value)) return { kind: 'api', value };
  let url: URL;
  try {
    url = new URL(value, origin);
  } catch {
    return { kind: 'api', value };
  }
  if (url.origin !== origin) return { kind: 'api-elsewhere', origin: url.origin };
  const path = url.pathname.replace(/\/+$/, '');
  const isPathAlone = url.href === origin + url.pathname;
  // The root is the console itself.
  return isPathAlone && path !== '' ? path : { kind: 'api', value };
}
