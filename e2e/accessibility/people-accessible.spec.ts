// No axe violation in any state of people, off-boarding and bulk deletion, light and dark, and nothing sticks out at 320 px.
import { type App, expect, test } from '../support/fixtures.ts';
import { look } from '../support/look.ts';
import {
  choose,
  deleteTokensOf,
  dialog,
  offBoardButton,
  openPeople,
  press,
  step,
} from '../support/pages/people.ts';

test.use({ as: 'superuser' });

const INES = ['Inês Costa', 'ines.costa@example.com'] as const;

async function openBulk(app: App): Promise<void> {
  await app.page.goto('/account/tokens?q=ines.costa');
  await choose(app, 'Purge news', 'CI deploy');
  await app.page.getByRole('button', { name: 'Delete…' }).click();
  await expect(dialog(app)).toBeVisible();
}

const STATES: readonly { readonly name: string; readonly reach: (app: App) => Promise<void> }[] = [
  { name: 'people', reach: app => openPeople(app) },
  {
    name: 'people, nobody matches',
    reach: async app => {
      await app.page.goto('/account/people?q=zzzz');
      await expect(app.page.getByRole('heading', { name: 'Nobody matches' })).toBeVisible();
    },
  },
  {
    name: 'people, with a list missing and somebody unknown',
    reach: async app => {
      await app.fail('account.tokens.500');
      await app.page.goto('/account/people?person=nobody&q=costa');
      await expect(app.page.getByText('The person of this address is not in the account.')).toBeVisible();
      await expect(app.page.getByText('We could not load the user tokens.')).toBeVisible();
    },
  },
  {
    name: 'off-boarding oneself',
    reach: async app => {
      await openPeople(app, '?q=ueda');
      await offBoardButton(app, 'Sana Ueda').click();
      await expect(app.page.getByRole('dialog', { name: 'You cannot off-board yourself' })).toBeVisible();
    },
  },
  {
    name: 'off-boarding, with an error',
    reach: async app => {
      await openPeople(app, '?q=costa');
      await offBoardButton(app, INES[0]).click();
      await press(app, 'Delete 3 tokens');
      await expect(dialog(app).getByText('That is not their login.')).toBeVisible();
    },
  },
  {
    name: 'off-boarding, failed and about to be left',
    reach: async app => {
      await openPeople(app, '?q=costa');
      await app.fail('tokens.bulk.500*1');
      await deleteTokensOf(app, ...INES);
      await expect(step(app, /^0 of 3 deleted/)).toBeVisible();
      await app.page.keyboard.press('Escape');
      await expect(dialog(app).getByText('The off-boarding is not finished.')).toBeVisible();
    },
  },
  {
    name: 'off-boarding, the user not deleted',
    reach: async app => {
      await openPeople(app, '?q=costa');
      await app.fail('users.delete.400*1');
      await deleteTokensOf(app, ...INES);
      await press(app, 'Delete user');
      await expect(step(app, 'Not finished: the user was not deleted')).toBeVisible();
    },
  },
  {
    name: 'off-boarding, done',
    reach: async app => {
      await openPeople(app, '?q=costa');
      await deleteTokensOf(app, ...INES);
      await press(app, 'Delete user');
      await expect(step(app, 'Inês Costa is off-boarded')).toBeVisible();
    },
  },
  {
    name: 'bulk deletion, with an error',
    reach: async app => {
      await openBulk(app);
      await press(app, 'Delete 2 tokens');
      await expect(dialog(app).getByText('That is not how many they are. Type: 2')).toBeVisible();
    },
  },
  {
    name: 'bulk deletion, partly failed',
    reach: async app => {
      await openBulk(app);
      await app.fail('tokens.bulk.403*1', 'tokens.delete.403*1');
      await dialog(app).getByLabel('Type 2 to confirm').fill('2');
      await press(app, 'Delete 2 tokens');
      await expect(step(app, '1 of 2 deleted. 1 was not.')).toBeVisible();
    },
  },
];

for (const { name, reach } of STATES) {
  test(name, async ({ app }) => {
    await reach(app);
    await look(app);
  });
}

test.describe('while it runs', () => {
  test.use({ latency: '2000' });

  test('bulk deletion, running', async ({ app }) => {
    await openBulk(app);
    await dialog(app).getByLabel('Type 2 to confirm').fill('2');
    await press(app, 'Delete 2 tokens');
    await expect(dialog(app).getByRole('progressbar')).toBeVisible();
    await app.expectAccessible();
    await expect(step(app, 'All 2 tokens deleted')).toBeVisible();
  });
});
