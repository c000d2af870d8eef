// Which endpoints create, which delete and which only read. The compiler refuses a list of endpoints that misses one.
import type { EndpointName } from '../mocks/scenario.ts';

export type Creating =
  | 'session.create'
  | 'tokens.create'
  | 'automation.create'
  | 'accounts.switch'
  | 'sudo.create';

export type Deleting =
  | 'session.delete'
  | 'tokens.delete'
  | 'tokens.bulk'
  | 'automation.delete'
  | 'users.delete';

export type Reading = Exclude<EndpointName, Creating | Deleting>;
