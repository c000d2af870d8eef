// `POST /tokens`, with a key in sudo mode or with a password instead of a key (wire.md §2.2).
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
import { noteTry } from './note-try.ts';
import { record } from './record.ts';

type SignInInput = { readonly credentials: Credentials; readonly creation: CreationInput };

/** With a key: creation only for oneself (product rule 2), so any username and password sent along say nothing. */
export const createToken = authenticatedEndpoint<CreationInput, WireCreatedToken>({
  name: 'tokens.create',
  writes: true,
  needsSudo: true,
  parse: incoming => {
    const input = parseSignIn(incoming);
    return input instanceof Rejection ? input : input.creation;
  },
  handle: ({ user }, creation, context) => create(user, creation, false, context),
});

/** Without a key: this is how the console signs in, and how a token is created from nothing but a password. */
export const signIn = publicEndpoint<SignInInput, WireCreatedToken>({
  name: 'session.create',
  parse: parseSignIn,
  handle: ({ credentials, creation }, context) => {
    const user = noteTry(checkSignIn(context.db, credentials, context.now), credentials.login, context);
    if (user instanceof Rejection) return user;
    return countMutation(context, user.id) ?? create(user, creation, true, context);
  },
});

function create(
  owner: MockUser,
  creation: CreationInput,
  asSession: boolean,
  context: Context,
): Outcome<WireCreatedToken> {
  const { minted } = context.incoming;
  const token = buildToken(context.db, owner, creation, minted, asSession, context.now);
  if (token instanceof Rejection) return token;
  context.db.addToken(token);
  record(context, isBrowserSession(token) ? 'user.login' : 'token.create', owner, token);
  return ok(wireCreatedToken(token, minted.secret));
}

function parseSignIn(incoming: ParsedRequest): SignInInput | Rejection {
  const fields = readForm(incoming);
  if (fields instanceof Rejection) return fields;
  return {
    credentials: {
      login: lastValue(fields, 'username') ?? '',
      password: lastValue(fields, 'password') ?? '',
      code: incoming.code,
    },
    creation: {
      name: lastValue(fields, 'name'),
      scope: lastValue(fields, 'scope'),
      // Old clients send plain `services=`.
      services: [...(fields.get('services[]') ?? []), ...(fields.get('services') ?? [])],
      expiresAt: lastValue(fields, 'expires_at'),
    },
  };
}
