// In forced colours the browser replaces the colours, so what is focused, chosen or pressed is shown without them.
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'superuser' });

test('the focus and the state of controls are visible in forced colours', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/account/tokens?status=expired');
  const theme = (name: string) => page.getByRole('radio', { name, exact: true });
  const themeOn = theme('System').locator('..');
  const themeOff = theme('Dark').locator('..');
  await app.openUserMenu();
  const inMenu = page.getByRole('button', { name: 'Sign out', exact: true });
  expect(await changesWithFocus(themeOn, inMenu), 'focus on the chosen theme').toBe(true);
  expect(await contrast(themeOn, themeOff)).toBeGreaterThan(3);
  await page.keyboard.press('Escape');

  const pressed = page.getByRole('button', { name: /expired$/ });
  const checkbox = page.getByRole('checkbox', { name: /^Select / });
  await checkbox.nth(1).check();

  const focusable = {
    'the user menu': app.userMenuButton,
    'a pressed counter': pressed,
    'a counter': page.getByRole('button', { name: /never used$/ }),
    'the current page': page.getByRole('link', { name: 'Account tokens' }),
    'a column header': page.getByRole('columnheader', { name: 'Owner' }).getByRole('button'),
    'a ticked checkbox': checkbox.nth(1).locator('..'),
    'a name': page.getByRole('rowheader').first().getByRole('button'),
  };
  for (const [name, control] of Object.entries(focusable))
    expect(await changesWithFocus(control, page.locator('#page-title')), `focus on ${name}`).toBe(true);

  // What is on differs from what is off by more than the hue.
  expect(await contrast(pressed, focusable['a counter'])).toBeGreaterThan(3);
  await page.emulateMedia({ forcedColors: 'none' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await app.openUserMenu();
    expect(await contrast(themeOn, themeOff)).toBeGreaterThan(3);
    await page.keyboard.press('Escape');
    expect(await contrast(checkbox.nth(1), checkbox.nth(2))).toBeGreaterThan(3);
  }
});

/** Whether the pixels in and around the control change when the focus moves from it to something elsewhere. */
async function changesWithFocus(control: Locator, elsewhere: Locator): Promise<boolean> {
  const page = control.page();
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) return false;
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  const target = control.locator('input').or(control).last();
  // The first key makes the browser show the focus.
  await page.keyboard.press('Shift');
  await target.focus();
  const focused = await page.screenshot({ clip });
  await elsewhere.focus();
  return !focused.equals(await page.screenshot({ clip }));
}

/** The contrast between the backgrounds of two elements. */
async function contrast(one: Locator, other: Locator): Promise<number> {
  const luminances = await Promise.all([one, other].map(luminance));
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05);
}

/** Of the background that is seen: the nearest that is not transparent. */
function luminance(element: Locator): Promise<number> {
  return element.evaluate(start => {
    let colour = [255, 255, 255];
    for (let at: Element | null = start; at; at = at.parentElement) {
      const [red = 0, green = 0, blue = 0, alpha = 1] =
        getComputedStyle(at)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      if (alpha < 0.5) continue;
      colour = [red, green, blue];
      break;
    }
    const [r = 0, g = 0, b = 0] = colour
      .map(value => value / 255)
      .map(share => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  });
}
