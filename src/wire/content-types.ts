// The content types of the API's families of endpoints, other than `application/json` (wire.md §1.4, §2.7).

export const JSON_API = 'application/vnd.api+json';
export const JSON_API_BULK = 'application/vnd.api+json; ext=bulk';
export const PROBLEM_JSON = 'application/problem+json';
