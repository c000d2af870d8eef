// The presets that would do in place of what the form has, and are narrower. Nothing that they fill in is broader.
import { dayOf } from '../../../../domain/calendar-day.ts';
import { fittingPresets } from '../../../../domain/least/fitting-presets.ts';
import { PRESETS, type PresetId } from '../../../../domain/least/presets.ts';
import { leastFor } from '../../../../domain/least/tasks.ts';
import { isScope, withoutIncluded } from '../../../../domain/scope.ts';
import type { TokenPolicy } from '../../../../domain/token-policy.ts';
import { chosenExpiry, type FormValues } from '../form-values.ts';
import { valuesOfPreset } from './link-parameters.ts';

export type NarrowerPreset = {
  readonly id: PresetId;
  /** What it fills in. Services that are chosen remain chosen. */
  readonly values: Partial<FormValues>;
};

export type FormRules = {
  /** The role of the user who creates the token. */
  readonly ownRole: string;
  readonly now: Date;
  readonly timeZone: string;
  readonly policy: TokenPolicy;
};

/** @param client what last used the token that is replaced; `null` if there is none or it is not known. */
export function narrowerPresets(
  form: FormValues,
  client: string | null,
  { ownRole, now, timeZone, policy }: FormRules,
): readonly NarrowerPreset[] {
  const at = { now, today: dayOf(now, timeZone), timeZone };
  const expiry = chosenExpiry(form, at);
  const presets = fittingPresets({ name: form.name, scopes: form.scopes, client });
  return presets.flatMap((id): NarrowerPreset[] => {
    // The type stays as it is.
    const least = leastFor(PRESETS[id].tasks, { role: ownRole, canAutomate: form.type === 'automation' });
    if (least.kind === 'impossible' || least.type !== form.type) return [];
    const isBroader =
      !least.scopes.every(scope => form.scopes.includes('global') || form.scopes.includes(scope)) ||
      (least.tlsManagement && !form.tlsManagement) ||
      // Of the other roles none contains another.
      (form.role !== null && least.role !== form.role && least.role !== 'user');
    if (isBroader) return [];
    const { access, expiration, day, ...rest } = valuesOfPreset(id, least, now, timeZone, policy);
    const life = { expiration: expiration ?? form.expiration, day: day ?? form.day };
    const expires = chosenExpiry(life, at);
    const endsSooner = expiry && expires && expiry <= expires;
    const values: Partial<FormValues> = {
      ...rest,
      access: form.access === 'limited' ? 'limited' : (access ?? form.access),
      ...(endsSooner ? {} : life),
    };
    const isSame =
      String(withoutIncluded(form.scopes.filter(isScope))) === String(least.scopes) &&
      values.access === form.access &&
      Boolean(endsSooner) &&
      (form.type === 'user' || (form.role === least.role && form.tlsManagement === least.tlsManagement));
    return isSame ? [] : [{ id, values }];
  });
}
