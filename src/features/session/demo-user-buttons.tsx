// Buttons to sign in as one of the demo users.
import { Button } from '../../ui/button.tsx';
import type { DemoAccess } from './demo-users.ts';
import styles from './sign-in-page.module.css';

type DemoUserButtonsProps = {
  readonly demo: DemoAccess;
  readonly busy: boolean;
  readonly onChoose: (login: string, code: string | null) => void;
};

export function DemoUserButtons({ demo, busy, onChoose }: DemoUserButtonsProps) {
  return (
    <section aria-labelledby="demo-users" className={styles.demo}>
      <h2 id="demo-users">Demo users</h2>
      <p>
        This demo uses sample data. Choose a user to sign in, or enter an email and the password{' '}
        <code translate="no">{demo.password}</code>.
      </p>
      <ul>
        {demo.users.map(user => (
          <li key={user.login}>
            <Button
              className={styles.demoUser}
              disabled={busy}
              onClick={() => onChoose(user.login, user.twoFactor ? demo.code : null)}
            >
              <span className={styles.demoLogin} translate="no">
                {user.login}
              </span>{' '}
              <span>{user.about}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
