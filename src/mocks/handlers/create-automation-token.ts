// `POST /automation-tokens`: the body is flat or wrapped in `attributes` (wire.md §3.1). Of the fields added in 2026 it reads `limit_services` (§3.6).
import type { WireCreatedAutomationToken } from '../../wire/automation-token-schema.ts';
import { wireCreatedAutomation } from '../answers/automation.ts';
import { asProblem, badRequest, Rejection, unprocessable } from '../model/reject.ts';
import { isJsonObject, type JsonObject, readJsonObject } from '../request/body-fields.ts';
import { authenticatedEndpoint } from '../request/endpoint.ts';
import type { ParsedRequest } from '../request/parsed-request.ts';
import { okWithNewline } from '../request/reply.ts';
import {
  type AutomationInput,
  buildAutomationToken,
  mayCreateAutomationTokens,
} from '../rules/automation-creation.ts';
import { recordTokenEvent } from './audit-log.ts';

export const createAutomationToken = authenticatedEndpoint<AutomationInput, WireCreatedAutomationToken>({
  name: 'automation.create',
  writes: true,
  authorize: mayCreateAutomationTokens,
  needsSudo: true,
  formatError: asProblem,
  parse: parseCreation,
  handle: ({ user }, input, context) => {
    const { minted } = context.request;
    const token = buildAutomationToken(context.db, user, input, minted, context.now, context.contract);
    if (token instanceof Rejection) return token;
    context.db.addToken(token);
    recordTokenEvent(context, 'token.create', user, token);
    return okWithNewline(wireCreatedAutomation(token, minted.secret));
  },
});

function parseCreation(request: ParsedRequest): AutomationInput | Rejection {
  const body = readJsonObject(request);
  if (body instanceof Rejection) return body;
  const fields = isJsonObject(body.attributes) ? body.attributes : body;
  const name = textOf(fields, 'name');
  if (name instanceof Rejection) return name;
  const role = textOf(fields, 'role');
  if (role instanceof Rejection) return role;
  const scope = textOf(fields, 'scope');
  if (scope instanceof Rejection) return scope;
  const expiresAt = textOf(fields, 'expires_at');
  if (expiresAt instanceof Rejection) return expiresAt;
  const services = servicesOf(fields);
  if (services instanceof Rejection) return services;
  const tlsManagement = flagOf(fields, 'tls_access');
  if (tlsManagement instanceof Rejection) return tlsManagement;
  const limitsServices = flagOf(fields, 'limit_services');
  if (limitsServices instanceof Rejection) return limitsServices;
  return { name, role, scope, services, expiresAt, tlsManagement: tlsManagement ?? false, limitsServices };
}

function textOf(fields: JsonObject, name: string): string | null | Rejection {
  const value = fields[name] ?? null;
  return value === null || typeof value === 'string' ? value : unprocessable(`${name} is not a text.`);
}

function flagOf(fields: JsonObject, name: string): boolean | null | Rejection {
  const value = fields[name] ?? null;
  return value === null || typeof value === 'boolean' ? value : unprocessable(`${name} is true or false.`);
}

/** Without `limit_services`, `null`, an empty list and a missing field all mean all services (wire.md §3.1). */
function servicesOf(fields: JsonObject): readonly string[] | Rejection {
  const value = fields.services ?? [];
  const isList = Array.isArray(value) && value.every(id => typeof id === 'string');
  return isList ? value : badRequest('services is not a list of ids.');
}
