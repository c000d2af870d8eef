// What the description of an event adds to the other columns. Most descriptions only repeat them.
import type { AccountEvent } from '../../domain/event.ts';

/** What an event of each type usually says. Any other description is shown. */
const USUAL: Readonly<Record<string, RegExp>> = {
  'token.create': /^Token '(.+)' was created$/s,
  'token.destroy': /^Token '(.+)' was deleted$/s,
  'user.login': /^User signed in$/,
  'user.login_failure': /^User failed to sign in$/,
  'user.logout': /^User signed out$/,
  'user.sudo': /^User entered sudo mode$/,
};

type Described = Pick<AccountEvent, 'type' | 'description'>;

/** The name of the token, which a list may no longer have; `null` if the description does not say it. */
export function describedToken(event: Described): string | null {
  return usual(event)?.[1] ?? null;
}

/** The description, or `null` if it only repeats the type and the token. */
export function remarkOf(event: Described): string | null {
  return event.description === '' || usual(event) ? null : event.description;
}

function usual({ type, description }: Described): RegExpExecArray | null {
  return (Object.hasOwn(USUAL, type) ? USUAL[type]?.exec(description) : null) ?? null;
}
