// `POST /tokens`: creates a token, with a key in sudo mode or with a password instead of a key (wire.md §2.2).
import { isBrowserSession } from '../../domain/token.ts';
import type { WireCreatedToken } from '../../wire/created-token-schema.ts';
import { wireCreatedToken } from '../answers/tokens-and-account.ts';
import type { MockUser } from '../model/model.ts';
import { Rejection } from '../model/reject.ts';
import { lastValue, readForm } from '../request/body-fields.ts';
import { authenticatedEndpoint, type Context, countMutation, publicEndpoint } from '../request/endpoint.ts';
import type { ParsedRequest } from '../request/parsed-request.ts';
import { type Outcome, ok } from '../request/reply.ts';
import { buildToken, type CreationInput } from '../rules/creation.ts';
import { type Credentials, checkSignIn } from '../rules/credentials.ts';
import { recordTokenEvent, trackFailedAttempts } from './audit-log.ts';

type SignInInput = { readonly credentials: Credentials; readonly creation: CreationInput };

/** With a key. The token is always for the key's owner (product rule 2), so a username and password are ignored. */
export const createToken = authenticatedEndpoint<CreationInput, WireCreatedToken>({
  name: 'tokens.create',
  writes: true,
  needsSudo: true,
  parse: request => {
    const input = parseSignIn(request);
    return input instanceof Rejection ? input : input.creation;
  },
  handle: ({ user }, creation, context) => create(user, creation, false, context),
});

/** Without a key. The console signs in this way, and other clients create tokens with only a password. */
export const signIn = publicEndpoint<SignInInput, WireCreatedToken>({
  name: 'session.create',
  writes: true,
  parse: parseSignIn,
  handle: ({ credentials, creation }, context) => {
    const result = checkSignIn(context.db, credentials, context.now, context.machineTime);
    const tried = context.db.findUserByLogin(credentials.login) ?? null;
    const user = trackFailedAttempts(context, tried, result);
    if (user instanceof Rejection) return user;
    context.db.recordActivity(user.id, context.now);
    return countMutation(context, user.id) ?? create(user, creation, true, context);
  },
});

function create(
  owner: MockUser,
  creation: CreationInput,
  isSignIn: boolean,
  context: Context,
): Outcome<WireCreatedToken> {
  const { minted } = context.request;
  const token = buildToken(context.db, owner, creation, minted, isSignIn, context.now);
  if (token instanceof Rejection) return token;
  context.db.addToken(token);
  recordTokenEvent(context, isBrowserSession(token) ? 'user.login' : 'token.create', owner, token);
  return ok(wireCreatedToken(token, minted.secret));
}

function parseSignIn(request: ParsedRequest): SignInInput | Rejection {
  const fields = readForm(request);
  if (fields instanceof Rejection) return fields;
  return {
    credentials: {
      login: lastValue(fields, 'username') ?? '',
      password: lastValue(fields, 'password') ?? '',
      code: request.code,
    },
    creation: {
      name: lastValue(fields, 'name'),
      scope: lastValue(fields, 'scope'),
      // Old clients send `services` instead of `services[]`.
      services: [...(fields.get('services[]') ?? []), ...(fields.get('services') ?? [])],
      expiresAt: lastValue(fields, 'expires_at'),
    },
  };
}
