// Starts the audit worker, with a Trusted Types policy that allows only its script.
import scriptUrl from './audit-worker.ts?worker&url';

/** The name that the content security policy allows (`trusted-types` in vite.config.ts). */
const POLICY_NAME = 'audit-worker';

let policy: { createScriptURL(url: string): URL } | undefined;

export function startAuditWorker(): Worker {
  return new Worker(trusted(scriptUrl), { type: 'module', name: 'account-audit' });
}

function trusted(url: string): URL | string {
  if (!window.trustedTypes) return url;
  policy ??= window.trustedTypes.createPolicy(POLICY_NAME, {
    createScriptURL: asked => {
      if (asked === scriptUrl) return asked;
      throw new TypeError(`Not a script of this console: ${asked}`);
    },
  });
  return policy.createScriptURL(url);
}
