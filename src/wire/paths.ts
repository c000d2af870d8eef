// The paths of the API, relative to its base URL. Only ids get into them.
import { requireId } from '../domain/id.ts';
import { ownPaths } from './own-paths.ts';

export const paths = {
  ...ownPaths,
  token: (id: string) => `/tokens/${requireId(id)}`,
  automationTokens: '/automation-tokens',
  automationToken: (id: string) => `/automation-tokens/${requireId(id)}`,
  automationTokenPage: (page: number, perPage: number) =>
    `/automation-tokens?page=${page}&per_page=${perPage}`,
  accountTokens: (customerId: string) => `/customer/${requireId(customerId)}/tokens`,
  accountUsers: (customerId: string) => `/customer/${requireId(customerId)}/users`,
  user: (id: string) => `/user/${requireId(id)}`,
  events: (query: URLSearchParams) => `/events?${query}`,
  eventsPath: '/events',
  /** Our own choice, because the API's path for a user's accounts is not public (product rule 18). */
  accounts: '/accounts',
  accountSession: (customerId: string) => `/accounts/${requireId(customerId)}/session`,
  sudo: '/sudo',
  services: (page: number, perPage: number) =>
    `/service?direction=ascend&page=${page}&per_page=${perPage}&sort=created`,
  servicePath: '/service',
  verify: '/verify',
  openidIssuer: '/realms/fastly',
  openidConfiguration: '/realms/fastly/.well-known/openid-configuration',
};
