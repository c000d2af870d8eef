// What the personal page is called, and what it says of its tokens.

export const TITLE = 'Personal tokens';

export const INTRODUCTION =
  'Your own API credentials. They never exceed your permissions and are deleted with your user.';
