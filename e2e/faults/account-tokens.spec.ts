// The account page when one of its lists fails: the other list stays usable, and the page says what is missing.
import { FAULT_WORDS } from '../support/fault-words.ts';
import { expect, test } from '../support/fixtures.ts';
import { openAccount, openButton, result } from '../support/pages/account.ts';

test.use({ as: 'superuser' });

const LISTS = [
  {
    endpoint: 'account.tokens',
    title: 'Couldn’t load the user tokens.',
    missing: 'The list shows automation tokens only.',
    there: 'Release pipeline',
    gone: 'Deploy checkout',
  },
  {
    endpoint: 'automation.list',
    title: 'Couldn’t load the automation tokens.',
    missing: 'The list shows user tokens only.',
    there: 'Deploy checkout',
    gone: 'Terraform edge network',
  },
] as const;

for (const { endpoint, title, missing, there, gone } of LISTS) {
  test(`without ${endpoint} the other list is shown, and Retry loads both`, async ({ app, page }) => {
    await openAccount(app);
    for (const kind of ['500', 'offline'] as const) {
      await test.step(kind, async () => {
        await app.fail(`${endpoint}.${kind}*1`);
        await page.reload();
        const alert = page.getByRole('alert');
        await expect(alert).toContainText(title);
        await expect(alert).toContainText(FAULT_WORDS[kind]);
        await expect(alert).toContainText(missing);
        await expect(openButton(app, there)).toBeVisible();
        await expect(openButton(app, gone)).toBeHidden();
        await expect(page.getByText('Without missing tokens:')).toBeVisible();
        await expect(page.getByRole('main').getByText(/tokens, some are missing$/)).toBeVisible();
        await alert.getByRole('button', { name: 'Retry' }).click();
        await expect(openButton(app, gone)).toBeVisible();
        await expect(alert).toHaveCount(0);
        await expect(page.getByText('Without missing tokens:')).toBeHidden();
      });
    }
  });
}

test('without people, owners are shown by their ids', async ({ app, page }) => {
  await openAccount(app, '?q=deploy+checkout');
  await app.fail('users.list.500*1');
  await page.reload();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Couldn’t load the users.');
  await expect(alert).toContainText('Owners are shown by their ids');
  const row = app.row('Deploy checkout');
  await expect(row).toBeVisible();
  await expect(row.getByText('Emil Novak')).toBeHidden();
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(row.getByText('Emil Novak')).toBeVisible();
});

test('without both lists there is no table, and each has its Retry', async ({ app, page }) => {
  await openAccount(app);
  await app.fail('account.tokens.offline*1', 'automation.list.offline*1');
  await page.reload();
  await expect(page.getByRole('alert')).toHaveCount(2);
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('alert').first().getByRole('button', { name: 'Retry' }).click();
  await expect(openButton(app, 'Deploy checkout')).toBeVisible();
  await expect(app.heading('Account tokens')).toBeFocused();
  await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(result(app)).toBeVisible();
});

test('a 401 ends the session, and signing in again returns to the same filter', async ({ app, page }) => {
  await openAccount(app);
  await app.fail('account.tokens.401*1');
  await page.goto('/account/tokens?q=deploy');
  await expect(app.heading('Sign in')).toBeVisible();
  await expect(page.getByText('Your session has ended.', { exact: true })).toBeVisible();
  await app.signInByHand('superuser@example.com');
  await expect(app.heading('Account tokens')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Filter tokens' })).toHaveValue('deploy');
  await expect(openButton(app, 'Deploy checkout')).toBeVisible();
});

test('while the lists load, the page says which are missing', async ({ app, page }) => {
  await app.holdAnswers();
  await page.getByRole('link', { name: 'Account tokens' }).click();
  await expect(
    page.getByText('User tokens: loading. Automation tokens: loading. People: loading.'),
  ).toBeVisible();
  await app.releaseAnswers();
  await expect(openButton(app, 'Deploy checkout')).toBeVisible();
  await expect(page.getByText(/: loading/)).toHaveCount(0);

  await app.holdAnswers();
  await page.reload();
  await expect(app.heading('Account tokens')).toBeVisible();
  await expect(page.getByText('Loading the tokens of the account…').first()).toBeAttached();
  await app.releaseAnswers();
  await expect(openButton(app, 'Deploy checkout')).toBeVisible();
});

test('a selection that cannot be read says so, and Retry goes on to the deletion', async ({ app, page }) => {
  await openAccount(app, '?q=terraform');
  await page.getByRole('checkbox', { name: 'Select this page' }).check();
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = (message: { question?: { kind: string } }) => {
      if (message.question?.kind === 'selected') throw new Error('out of memory');
    };
    addEventListener('click', () => Object.assign(Worker.prototype, { postMessage }), { once: true });
  });
  await page.getByRole('button', { name: 'Delete…' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t read the selected tokens.' });
  await expect(alert).toContainText('Nothing was deleted. Retry.');
  await expect(alert).toContainText('out of memory');
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expect(alert).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Delete…' })).toBeFocused();
});

test('if the worker fails during an export, the focus goes to the heading, and the lists load again', async ({
  app,
  page,
}) => {
  await openAccount(app);
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message: { question?: { kind: string } }, ...rest: []) {
      if (message.question?.kind !== 'csv') return Reflect.apply(postMessage, this, [message, ...rest]);
      Object.assign(Worker.prototype, { postMessage });
      this.dispatchEvent(new ErrorEvent('error', { cancelable: true, message: 'out of memory' }));
    };
  });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('button', { name: 'Export CSV' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Couldn’t export the tokens.' })).toContainText(
    'out of memory',
  );
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(app.heading('Account tokens')).toBeFocused();
  await page.getByRole('alert').filter({ hasText: 'the user tokens' }).getByRole('button').click();
  await expect(openButton(app, 'Deploy checkout')).toBeVisible();
});
