// The request that each endpoint answers; a fault's request is awaited by it.
import type { EndpointName } from '../src/mocks/scenario.ts';

export const REQUESTS: Record<EndpointName, RegExp> = {
  'session.create': /^POST .*\/api\/tokens$/,
  'session.delete': /^DELETE .*\/api\/tokens\/self$/,
  'tokens.create': /^POST .*\/api\/tokens$/,
  'tokens.list': /^GET .*\/api\/tokens$/,
  'tokens.self': /^GET .*\/api\/tokens\/self$/,
  'tokens.get': /^GET .*\/api\/tokens\/\w+$/,
  'tokens.delete': /^DELETE .*\/api\/tokens\/\w+$/,
  'sudo.create': /^POST .*\/api\/sudo$/,
  'user.get': /^GET .*\/api\/current_user$/,
  'customer.get': /^GET .*\/api\/current_customer$/,
  'services.list': /^GET .*\/api\/service\?/,
  'verify.get': /^GET .*\/api\/verify/,
};
