// The paths of the API without an id in them, for what belongs to the session. Relative to its base URL.

export const ownPaths = {
  tokens: '/tokens',
  tokenSelf: '/tokens/self',
  currentUser: '/current_user',
  currentCustomer: '/current_customer',
};
