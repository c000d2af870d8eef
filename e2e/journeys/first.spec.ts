// A first test: it creates a token and finds it in the list.
import { test } from '../support/fixtures.ts';

test.use({ as: 'engineer' });

test('a new token is in the list', async ({ app }) => {
  await app.createToken({ name: 'My first token' });
  await app.copyAndClose();
  await app.expectRow('My first token', 'Never used');
});
