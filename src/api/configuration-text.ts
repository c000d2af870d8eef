// Reads the text of the configuration. What is wrong with it is told apart, and nothing is ever guessed in its place.
import { isId } from '../domain/id.ts';
import type { Configuration } from './configuration.ts';

export type ConfigurationProblem =
  | { readonly kind: 'unreachable' }
  /** The server has no such file, or does not give it. */
  | { readonly kind: 'status'; readonly status: number }
  /** As servers answer that give their start page for whatever they don't have. */
  | { readonly kind: 'web-page' }
  | { readonly kind: 'not-json'; readonly why: string }
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'unknown-key'; readonly key: string }
  /** `undefined` where it is missing. */
  | { readonly kind: 'api'; readonly value: unknown }
  | { readonly kind: 'api-elsewhere'; readonly origin: string }
  | { readonly kind: 'account'; readonly value: unknown };

export type ConfigurationAnswer =
  | { readonly kind: 'configuration'; readonly configuration: Configuration }
  | ConfigurationProblem;

const KEYS = ['api', 'account'];

/** @param origin the console's own, such as `https://tokens.example`: the API must be below it. */
export function parseConfiguration(text: string, origin: string): ConfigurationAnswer {
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
  if (account === null || (typeof account === 'string' && isId(account)))
    return { kind: 'configuration', configuration: { api, account } };
  return { kind: 'account', value: account };
}

/** A path of the console's own origin: its content policy lets the page talk to nobody else. */
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
  // At the root lies the console itself.
  return isPathAlone && path !== '' ? path : { kind: 'api', value };
}
