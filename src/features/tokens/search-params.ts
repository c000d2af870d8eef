// Rules for search parameters that several token pages share. Invalid values are ignored (product §3).
import { isId } from '../../domain/id.ts';
import { looksLikeSecret } from '../../domain/secret-shape.ts';

/** Two years: tokens unused for longer are deleted (product rule 12). */
export const MAX_DAYS = 730;

/** Longer texts are cut: nobody types that much. */
export const TEXT_MAX_LENGTH = 200;

/**
 * Cuts the text and drops lone surrogates, which an address cannot hold; the cut itself can leave one. What looks like
 * a secret is no filter at all.
 */
export function toFilterText(typed: string): string {
  if (looksLikeSecret(typed)) return '';
  return withoutLoneSurrogates(withoutLoneSurrogates(typed).slice(0, TEXT_MAX_LENGTH));
}

/** The parameter's text, or an empty string if it has none. */
export function textParam(raw: unknown): string {
  return typeof raw === 'string' ? raw : '';
}

export function idParam(raw: unknown): string | null {
  const text = textParam(raw);
  return isId(text) ? text : null;
}

/** A whole number without leading zeros. */
export function numberParam(raw: unknown, min: number, max: number): number | null {
  const text = textParam(raw);
  const value = Number(text);
  return /^(?:0|[1-9]\d{0,6})$/.test(text) && value >= min && value <= max ? value : null;
}

/** The value of the parameter `show` for the list of browser sessions. */
export const SESSIONS = 'sessions';

export function oneOf<Value extends string>(values: readonly Value[], raw: unknown): Value | null {
  return values.find(value => value === raw) ?? null;
}

function withoutLoneSurrogates(text: string): string {
  return text.replace(/\p{Cs}/gu, '');
}
