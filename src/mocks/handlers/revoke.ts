// Deletes a token of any type and records it.
import { isBrowserSession } from '../../domain/token.ts';
import type { MockToken, MockUser } from '../model/model.ts';
import type { Context } from '../request/endpoint.ts';
import { record } from './record.ts';

export function revoke(token: MockToken, by: MockUser, context: Context): void {
  context.db.deleteToken(token.id);
  record(context, isBrowserSession(token) ? 'user.logout' : 'token.destroy', by, token);
}
