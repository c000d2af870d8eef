// The text of a list's filter, made safe to keep in the address.

/** Longer texts are cut: nobody types that much. */
export const TEXT_MAX_LENGTH = 200;

/** Cuts the text and drops lone surrogates, which an address cannot hold; the cut itself can leave one. */
export function toFilterText(typed: string): string {
  return withoutLoneSurrogates(withoutLoneSurrogates(typed).slice(0, TEXT_MAX_LENGTH));
}

function withoutLoneSurrogates(text: string): string {
  return text.replace(/\p{Cs}/gu, '');
}
