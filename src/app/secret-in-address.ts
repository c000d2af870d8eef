// Removes what looks like a secret from the address, before anything reads or requests it.
import { looksLikeSecret } from '../domain/secret-shape.ts';
import { pageAt } from '../features/navigation/addresses.ts';

type Address = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** The address without the parts that contain a secret, or `null` if there are none. */
export function withoutSecrets({ pathname, search, hash }: Address): string | null {
  const params = [...new URLSearchParams(search)];
  const kept = params.filter(([name, value]) => !looksLikeSecret(name) && !looksLikeSecret(value));
  const isPathKept = !looksLikeSecret(pathname);
  const isHashKept = !looksLikeSecret(hash);
  if (kept.length === params.length && isPathKept && isHashKept) return null;
  // The form says what its link contained.
  if (isPathKept && pageAt(pathname) === '/account/personal/tokens/new')
    for (const [name, value] of params)
      if (!looksLikeSecret(name) && looksLikeSecret(value)) kept.push(['omitted', name]);
  const text = new URLSearchParams(kept).toString();
  return `${isPathKept ? pathname : '/'}${text === '' ? '' : `?${text}`}${isHashKept ? hash : ''}`;
}

let removed = false;

/** Whether the address of this page contained a secret. */
export function wasSecretInAddress(): boolean {
  return removed;
}

/** Subscribes to addresses that are opened without loading the page: only the part after `#` differs. */
export function onSecretInAddress(listener: () => void): () => void {
  const check = () => {
    removeSecretsFromAddress();
    listener();
  };
  addEventListener('hashchange', check);
  return () => removeEventListener('hashchange', check);
}

export function removeSecretsFromAddress(): void {
  const address = withoutSecrets(location);
  if (address === null) return;
  removed = true;
  history.replaceState(history.state, '', address);
}
