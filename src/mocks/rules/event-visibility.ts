// Who may see which entry of the event log (product rule 14; guide, "General limitations"; wire.md §6).
import type { Actor, MockEvent } from '../model/model.ts';
import type { State } from '../model/state-questions.ts';

/** Never another account's, not even what the same person did there (product rule 18). */
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

/** Nobody here is limited to some services, so an engineer has access to all that the account still has. */
function isOnService(state: State, { serviceId, customerId }: MockEvent): boolean {
  return serviceId !== null && state.findService(serviceId)?.customerId === customerId;
}
