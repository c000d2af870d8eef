// The login of each demo user.
import { DEMO_USERS, type DemoUserKey } from '../../src/mocks/scenario.ts';

export function loginOf(key: DemoUserKey): string {
  const user = DEMO_USERS.find(each => each.key === key);
  if (!user) throw new Error(`There is no demo user ${key}.`);
  return user.login;
}
