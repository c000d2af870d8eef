// Remembers wrong passwords, and forgets them after a right one.

import type { MockUser } from '../model/model.ts';
import { Rejection } from '../model/reject.ts';
import type { Context } from '../request/endpoint.ts';
import { record } from './record.ts';

export function noteTry(
  verdict: MockUser | Rejection,
  login: string,
  context: Context,
): MockUser | Rejection {
  if (!(verdict instanceof Rejection)) {
    context.db.clearFailedAttempts(login);
    return verdict;
  }
  if (verdict.isFailedAttempt) {
    context.db.recordFailedAttempt(login, context.now);
    const user = context.db.findUserByLogin(login);
    if (user) record(context, 'user.login_failure', user, null);
  }
  return verdict;
}
