// Answers that arrive when the person is elsewhere, and forms that are submitted several times at once.
import type { Locator, Page } from '@playwright/test';
import { type App, DEMO_PASSWORD, expect, test } from '../support/fixtures.ts';
import { choose, expectNorthwind, switcher } from '../support/pages/account-switcher.ts';

test.use({ as: 'superuser' });

/** Submits a token, whose answer is held back. */
async function startCreation(app: App, page: Page, name: string, scope?: string): Promise<void> {
  await app.openForm();
  await app.fillForm({ name, ...(scope && { scopes: [scope] }) });
  await app.holdAnswers();
  const request = page.waitForRequest(each => each.method() === 'POST' && each.url().endsWith('/api/tokens'));
  await app.submitForm();
  await request;
}

test('a person who leaves during the creation stays where they went, and sees the secret there', async ({
  app,
  page,
}) => {
  await startCreation(app, page, 'Slow');
  await page.getByRole('link', { name: 'Events' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave while the token is being created?' });
  await expect(question).toContainText('The request has already been sent.');
  await question.getByRole('button', { name: 'Leave' }).click();
  await expect(app.heading('Events')).toBeVisible();
  await app.releaseAnswers();
  await expect(app.revealDialog).toContainText('Slow');
  await app.copyAndClose();
  await expect(app.heading('Events')).toBeVisible();
});

test('two secrets that arrive at once are shown one after the other', async ({ app, page }) => {
  const leave = async () => {
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click();
    await expect(app.heading('Personal tokens')).toBeVisible();
  };
  await startCreation(app, page, 'First');
  await leave();
  await startCreation(app, page, 'Second');
  await leave();
  await app.releaseAnswers();
  const shown: (readonly [string | undefined, number])[] = [];
  for (const _each of ['First', 'Second']) {
    await expect(app.revealDialog).toHaveCount(1);
    const name = (await app.revealDialog.textContent())?.match(/First|Second/)?.[0];
    const secret = await app.secretField.inputValue();
    shown.push([name, (await app.selfOf(secret)).status]);
    await page.getByRole('button', { name: 'Okay', exact: true }).click();
    await page.getByRole('button', { name: 'Close without copying' }).click();
  }
  await expect(app.revealDialog).toHaveCount(0);
  expect(shown.toSorted()).toEqual([
    ['First', 200],
    ['Second', 200],
  ]);
});

test('after signing out during the creation, nobody sees the secret, and the token is deleted', async ({
  app,
  page,
}) => {
  await startCreation(app, page, 'Nobody’s', 'Global API access');
  await app.signOut();
  const question = page.getByRole('alertdialog', { name: 'Sign out while a token is being created?' });
  await question.getByRole('button', { name: 'Sign out' }).click();
  await app.releaseAnswers();
  const notice = page.getByRole('dialog', { name: 'Token ‘Nobody’s’ was created and deleted again' });
  await expect(notice).toContainText('after you left Northwind Media');
  await expect(app.secretField).toHaveCount(0);
  await notice.getByRole('button', { name: 'Okay' }).click();
  await app.signInAs('superuser');
  await expect(app.row('Checkout canary')).toBeVisible();
  await expect(app.row('Nobody’s')).toHaveCount(0);
});

test('a token that was created in one account is not shown in another', async ({ app, page }) => {
  await expectNorthwind(app);
  await startCreation(app, page, 'Left behind');
  await choose(page, 'Northwind Media', 'Contoso SSO');
  const question = page.getByRole('alertdialog', { name: 'Switch accounts while a token is being created?' });
  await question.getByRole('button', { name: 'Switch accounts' }).click();
  await app.releaseAnswers();
  // A token that can only purge cannot delete itself.
  const notice = page.getByRole('dialog', { name: 'Token ‘Left behind’ was created in Northwind Media' });
  await expect(notice).toContainText('Sign in to Northwind Media and delete it.');
  await expect(app.secretField).toHaveCount(0);
  await notice.getByRole('button', { name: 'Okay' }).click();
  await expect(switcher(page, 'Contoso SSO')).toBeVisible();
  await expect(app.sessionsLink).toBeVisible();
});

test('four submissions at once send one request', async ({ app, page }) => {
  const sent: string[] = [];
  page.on('request', request => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  /** What was sent by a form that is submitted four times before the next render. */
  const submitFourTimes = async (field: Locator, done: () => Promise<void>) => {
    sent.length = 0;
    await field.evaluate(element => {
      const form = element.closest('form');
      for (let times = 0; times < 4; times++) form?.requestSubmit();
    });
    await done();
    return sent;
  };

  await page.getByRole('button', { name: 'Create token', exact: true }).click();
  const sudoPassword = app.sudoDialog.getByLabel('Password', { exact: true });
  await sudoPassword.fill(DEMO_PASSWORD);
  const openedForm = () => expect(app.heading('Create a token')).toBeVisible();
  expect(await submitFourTimes(sudoPassword, openedForm)).toEqual(['POST /api/sudo']);

  const name = page.getByLabel('Name', { exact: true });
  await app.fillForm({ name: 'Once', scopes: ['Read-only access'] });
  const created = await submitFourTimes(name, () => expect(app.revealDialog).toBeVisible());
  expect(created).toEqual(['POST /api/tokens']);
  await app.copyAndClose();

  await app.deleteButton('Once').click();
  const confirmation = app.deleteDialog.getByText('Requests with this token will fail');
  const deleted = await submitFourTimes(confirmation, () => expect(app.row('Once')).toHaveCount(0));
  expect(deleted).toHaveLength(1);
  expect(deleted[0]).toMatch(/^DELETE \/api\/tokens\/\w+$/);

  const menu = await app.openUserMenu();
  await menu.getByRole('button', { name: 'Sign out' }).dblclick();
  await expect(app.heading('Sign in')).toBeVisible();
  await page.getByLabel('Email', { exact: true }).fill('superuser@example.com');
  const password = page.getByLabel('Password', { exact: true });
  await password.fill(DEMO_PASSWORD);
  expect(await submitFourTimes(password, () => app.expectSignedIn())).toEqual(['POST /api/tokens']);
});
