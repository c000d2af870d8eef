// The names of the API's own headers, apart from that with the key (wire.md §1).

export const OTP_HEADER = 'Fastly-OTP';
export const RATE_LIMIT_REMAINING_HEADER = 'Fastly-RateLimit-Remaining';
export const RATE_LIMIT_RESET_HEADER = 'Fastly-RateLimit-Reset';
/** Sent with a 401 if the session has to be renewed through single sign-on (wire.md §1.5). */
export const SSO_LOGIN_HEADER = 'Fastly-SSO-Login-Url';
