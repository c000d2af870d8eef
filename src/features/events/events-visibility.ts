// Explains which events a role can see (product rule 14).

export function eventsVisibility(role: string): string {
  switch (role) {
    case 'superuser':
      return 'You see every action in the account.';
    case 'engineer':
      return 'You see your own actions, and those on services you have access to. A superuser of the account sees everyone’s.';
    // The API decides what a role sees that this console does not know.
    default:
      return 'You see your own actions. A superuser of the account sees everyone’s.';
  }
}
