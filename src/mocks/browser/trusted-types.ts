// Allows a page with Trusted Types to register the mock's service worker, and nothing else.

/** The policy has no `createHTML` and no `createScript`, so both stay forbidden. */
export function allowWorkerScript(path: string): void {
  if (!window.trustedTypes || window.trustedTypes.defaultPolicy) return;
  const allowed = new URL(path, location.href).href;
  window.trustedTypes.createPolicy('default', {
    createScriptURL: url => {
      if (new URL(url, location.href).href === allowed) return url;
      throw new TypeError(`Not a script of this console: ${url}`);
    },
  });
}
