// Which events a user may see (product rule 14; guide, "General limitations"; wire.md §6).
import type { Actor, MockEvent } from '../model/model.ts';
import type { State } from '../model/state-questions.ts';

/** Events of other accounts are never visible, not even the user's own events there (product rule 18). */
export function mayReadEvent(state: State, { user }: Actor, event: MockEvent): boolean {
  if (event.customerId !== user.customerId) return false;
  const isOwn = event.userId === user.id;
  switch (user.role) {
    case 'superuser':
      return true;
    case 'engineer':
      return isOwn || isOnService(state, event);
    case 'billing':
    case 'user':
    case 'tls_admin':
    case 'tls_viewer':
      return isOwn;
  }
}

/** The mock has no per-user service limits, so an engineer has access to every existing service of the account. */
function isOnService(state: State, { serviceId, customerId }: MockEvent): boolean {
  return serviceId !== null && state.findService(serviceId)?.customerId === customerId;
}
