// No axe violation in any state that matters, light and dark, and nothing sticks out at 320 px.
import { type App, expect, test } from '../support/fixtures.ts';
import { look } from '../support/look.ts';

type State = { name: string; reach: (app: App) => Promise<void> };

const signedIn = (name: string, reach: (app: App) => Promise<void>): State => ({
  name,
  reach: async app => {
    await app.signInAs('engineer');
    await reach(app);
  },
});

const STATES: State[] = [
  {
    name: 'sign-in, with errors',
    reach: async ({ page }) => {
      await page.goto('/sign-in');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByText('Enter your email.')).toBeVisible();
    },
  },
  {
    name: 'sign-in, after the session ended',
    reach: async app => {
      await app.page.goto('/sign-in?ended=1');
      await expect(app.page.getByText('Your session has ended.')).toBeVisible();
    },
  },
  signedIn('list', app => expect(app.row('Deploy checkout')).toBeVisible()),
  signedIn('list, with details', async app => {
    await app.row('Deploy checkout').getByRole('button', { name: 'Deploy checkout', exact: true }).click();
    await expect(app.page.getByText('Token ID')).toBeVisible();
  }),
  signedIn('list, nothing fits', async ({ page }) => {
    await page.goto('/account/personal/tokens?q=zzzz');
    await expect(page.getByRole('heading', { name: 'No token matches' })).toBeVisible();
  }),
  signedIn('list, failed', async app => {
    await app.fail('tokens.list.500');
    await app.page.reload();
    await expect(app.page.getByRole('alert')).toBeVisible();
  }),
  signedIn('sudo dialog, with an error', async app => {
    await app.page.getByRole('button', { name: 'Create token', exact: true }).click();
    await app.sudoDialog.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expect(app.sudoDialog.getByText('Enter your password.')).toBeVisible();
  }),
  signedIn('form, with errors', async app => {
    await app.openForm();
    await app.page.getByRole('radio', { name: 'Limit to services' }).check();
    await app.page.getByRole('radio', { name: 'On a date' }).check();
    await app.submitForm();
    await expect(app.problem).toBeFocused();
  }),
  signedIn('form, filled, with the picker open', async app => {
    await app.openForm();
    await app.fillForm({
      name: 'Filled',
      scopes: ['Global API access'],
      services: ['sandbox', 'docs.northwind.example'],
    });
    await app.page.getByRole('combobox', { name: 'Services' }).fill('a');
    await expect(app.page.getByRole('option').first()).toBeVisible();
  }),
  signedIn('form, about to be left', async app => {
    await app.openForm();
    await app.fillForm({ name: 'Left' });
    await app.page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(app.page.getByRole('alertdialog')).toBeVisible();
  }),
  signedIn('reveal dialog', async app => {
    await app.createToken({ name: 'Revealed' });
  }),
  signedIn('reveal dialog, with the guard', async app => {
    await app.createToken({ name: 'Revealed' });
    await app.revealDialog.getByRole('button', { name: 'Okay' }).click();
    await expect(app.page.getByText('You have not copied this token yet')).toBeVisible();
  }),
  signedIn('delete dialog, one click', async app => {
    await app.deleteButton('Hackathon').click();
    await expect(app.deleteDialog).toBeVisible();
  }),
  signedIn('delete dialog, with the name to type and a failure', async app => {
    await app.deleteButton('Deploy checkout').click();
    await app.fail('tokens.delete.500*1');
    await app.deleteDialog.getByLabel('Type the token’s name to confirm').fill('Deploy checkout');
    await app.deleteDialog.getByRole('button', { name: 'Delete token' }).click();
    await expect(app.deleteDialog.getByRole('alert')).toBeVisible();
  }),
  signedIn('not found', async app => {
    await app.page.goto('/nothing/here');
    await expect(app.heading('Page not found')).toBeVisible();
  }),
  signedIn('forbidden', async app => {
    await app.page.goto('/account/tokens');
    await expect(app.heading('You cannot open this page')).toBeVisible();
  }),
];

for (const { name, reach } of STATES) {
  test(name, async ({ app }) => {
    await reach(app);
    await look(app);
  });
}

test.describe('without tokens', () => {
  test.use({ seed: 'empty' });

  test('empty list', async ({ app, page }) => {
    await app.signInAs('engineer');
    await expect(page.getByRole('heading', { name: 'You have no tokens yet' })).toBeVisible();
    await look(app);
  });
});

test('list at its limit', async ({ app, page }) => {
  await app.signInAs('limited');
  // A hundred rows keep axe busy for seconds, and say no more than one does.
  await page.goto('/account/personal/tokens?q=browser+session');
  await expect(page.getByText('100 of 100 active', { exact: true })).toBeVisible();
  await expect(app.rows).toHaveCount(1);
  await look(app);
});

test('list with long names, as cards too', async ({ app }) => {
  test.slow();
  await app.signInAs('superuser');
  await expect(app.rows.first()).toBeVisible();
  await look(app);
  await app.expectAccessible();
});
