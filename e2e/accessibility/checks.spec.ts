// Tests of the checks themselves: a check that finds nothing must be able to find something.
import { violations } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { layoutShifts } from '../support/layout-shift.ts';
import { settleFocus } from '../support/lost-focus.ts';

test.beforeEach(async ({ app, page }) => {
  await page.goto('/sign-in');
  await expect(app.heading('Sign in')).toBeVisible();
  // The demo's banner is the last to appear.
  await expect(page.getByRole('button', { name: 'Demo settings' })).toBeVisible();
});

test('a layout shift is noticed', async ({ page }) => {
  expect(await layoutShifts(page)).toBe(0);
  await page.evaluate(async () => {
    const banner = document.createElement('div');
    banner.style.height = '100px';
    // The styles of an element may be set by a script; the content policy forbids only markup with styles.
    document.body.prepend(banner);
    await new Promise(resolve => requestAnimationFrame(resolve));
  });
  expect(await layoutShifts(page)).toBeGreaterThan(0);
});

test('a missing name, a low contrast, a text in no landmark and a page that is too wide are noticed', async ({
  app,
  page,
}) => {
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => {
    const button = document.createElement('button');
    const text = document.createElement('p');
    text.textContent = 'Hard to read';
    text.style.color = '#999';
    text.style.backgroundColor = '#aaa';
    text.style.width = '3000px';
    document.querySelector('main')?.append(button, text);
    const outside = document.createElement('p');
    outside.textContent = 'Outside the landmarks';
    document.body.append(outside);
  });
  const found = await violations(page);
  for (const id of ['button-name', 'color-contrast', 'region'])
    expect(found).toContainEqual(expect.objectContaining({ id }));
  await expect(app.expectNoSidewaysScroll()).rejects.toThrow('pixels beyond the edge');
});

test('an uncaught error and a violation of the content policy are noticed', async ({ page, errors }) => {
  await page.evaluate(() => {
    reportError(new Error('thrown by the test'));
    new Image().src = 'https://other.example/pixel.png';
  });
  await expect.poll(() => errors.some(error => error.includes('thrown by the test'))).toBe(true);
  await expect.poll(() => errors.some(error => error.includes('CSP violation: img-src'))).toBe(true);
  // A test that leaves errors fails, so this one closes the page and removes them.
  await page.close();
  errors.length = 0;
});

test('a button that is removed with the focus on it is noticed, and a click on text is not', async ({
  page,
  errors,
}) => {
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = 'Remove me';
    button.addEventListener('click', () => button.remove());
    document.querySelector('main')?.append(button);
  });
  await page.getByLabel('Email', { exact: true }).click();
  await page.getByRole('heading', { name: 'Sign in' }).click();
  await settleFocus(page);
  expect(errors).toEqual([]);
  await page.getByRole('button', { name: 'Remove me' }).click();
  await settleFocus(page);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('The focus is on nothing after click on <button> “Remove me”.');
  errors.length = 0;
});
