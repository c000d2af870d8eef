// Which presets fit what a token is used for, by the client that used it last, its name and its scopes.
import { clientKind, isNamedAfterMachine } from '../client-kind.ts';
import { canOnlyPurge } from '../scope.ts';
import type { PresetId } from './presets.ts';

export type TokenUse = {
  readonly name: string;
  readonly scopes: readonly string[];
  /** What used it last; `null` if nothing did or it is not known. */
  readonly client: string | null;
};

const PURGING: readonly PresetId[] = ['purge-from-ci', 'purge-on-deploy'];

/** By what clients call themselves, and what people call tokens for them. The first that matches decides. */
const PROGRAMS: readonly (readonly [RegExp, readonly PresetId[]])[] = [
  [/terraform|opentofu|pulumi/i, ['terraform-plan', 'terraform-apply']],
  [/certbot|cert-manager|\b(?:lego|acme|certificates?|tls)\b/i, ['tls-certificates']],
  [/prometheus|exporter|grafana|datadog|\b(?:dashboards?|metrics|stats)\b/i, ['dashboards']],
];

/**
 * The narrowest first. What the token uses or is for is a guess, so the presets are only offered. They may need more
 * than the token has.
 */
export function fittingPresets({ name, scopes, client }: TokenUse): readonly PresetId[] {
  // Tokens that can only purge are for purging, whatever uses them.
  if (canOnlyPurge(scopes)) return PURGING;
  for (const text of [client ?? '', name]) {
    const [, presets] = PROGRAMS.find(([pattern]) => pattern.test(text)) ?? [];
    if (presets) return presets;
    // Scripts and pipelines purge; they need other presets only if they are one of the programs above.
    if (text === client && clientKind(client) === 'machine') return PURGING;
  }
  return isNamedAfterMachine(name) ? PURGING : ['dashboards'];
}
