// Deletes a token of any type and records it.
import { isBrowserSession } from '../../domain/token.ts';
import type { Context } from '../endpoint.ts';
import type { MockToken, MockUser } from '../model.ts';
import { record } from './record.ts';

export function revoke(token: MockToken, by: MockUser, context: Context): void {
  context.db.deleteToken(token.id);
  record(context, isBrowserSession(token) ? 'user.logout' : 'token.destroy', by, token);
}
