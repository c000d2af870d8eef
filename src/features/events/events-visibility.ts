// Explains which events a role can see (product rule 14).

export function eventsVisibility(role: string): string {
  switch (role) {
    case 'superuser':
      return 'You see all actions in this account.';
    case 'engineer':
      return 'You see your own actions and those on services that you have access to. Superusers see all actions.';
    // The API decides what a role sees that this console does not know.
    default:
      return 'You see your own actions. Superusers see all actions.';
  }
}
