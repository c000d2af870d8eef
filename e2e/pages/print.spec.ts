// The lists on paper: every column of every row, the filters, and nothing to press.
import { expect, test } from '../support/fixtures.ts';

test.use({ as: 'superuser' });

/** The width of a page between its margins, in CSS pixels. */
const PAPER = { 'A4 portrait': 703, 'A4 landscape': 1032 };

const LISTS = [
  {
    address: '/account/personal/tokens?q=purge',
    columns: ['Name', 'Status', 'Scope', 'Access', 'Created', 'Last used', 'Expires'],
    filters: ['Filter tokens'],
  },
  {
    address: '/account/tokens?q=purge&type=user&scope=purge_all',
    columns: [
      'Name',
      'Type',
      'Status',
      'Owner',
      'Role',
      'Scope',
      'Access',
      'Created',
      'Last used',
      'Expires',
    ],
    filters: ['Filter tokens', 'Type', 'Scope'],
  },
  {
    address: '/account/people?q=engineer',
    columns: ['Name', 'Login', 'Role', 'Two-factor', 'Last active', 'Active tokens', 'Automation tokens'],
    filters: ['Filter users'],
  },
  {
    address: '/account/events?type=token.create&from=2020-01-01',
    columns: ['Time', 'Event', 'Token', 'User', 'IP address'],
    filters: ['Event', 'From'],
  },
];

test('every list is printed with all its columns and its filters, and without controls', async ({ page }) => {
  for (const { address, columns, filters } of LISTS) {
    await test.step(address, async () => {
      await page.goto(address);
      await expect(page.getByRole('rowheader').first()).toBeVisible();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      for (const [paper, width] of Object.entries(PAPER)) {
        await page.setViewportSize({ width, height: 1000 });
        const header = page.getByRole('columnheader').filter({ visible: true });
        await expect(header, paper).toHaveText(columns.map(column => new RegExp(`^${column}`)));
        expect(await page.evaluate(shownOnPaper), paper).toEqual({
          pixelsBeyondTheEdge: 0,
          cellsPerRow: [columns.length],
          cutCells: [],
          filters,
          controls: [],
          repeatedHeader: 'table-header-group',
          textColor: 'rgb(26, 32, 36)',
        });
      }
      await page.emulateMedia({ media: null, colorScheme: null });
      await page.setViewportSize({ width: 1280, height: 720 });
    });
  }
});

/** Runs in the page. */
function shownOnPaper() {
  const visible = (selector: string, within: ParentNode = document) =>
    [...within.querySelectorAll<HTMLElement>(selector)].filter(
      element =>
        element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1,
    );
  const root = document.documentElement;
  const scrolling = document.querySelector('table')?.parentElement;
  const cells = visible('th, td');
  const head = document.querySelector('thead');
  return {
    pixelsBeyondTheEdge: Math.max(
      0,
      root.scrollWidth - root.offsetWidth,
      (scrolling?.scrollWidth ?? 0) - (scrolling?.clientWidth ?? 0),
    ),
    cellsPerRow: [...new Set(visible('tr').map(row => visible('th, td', row).length))],
    cutCells: cells.filter(cell => cell.scrollWidth > cell.clientWidth).map(cell => cell.textContent),
    filters: visible('search label').map(label => label.textContent),
    // The names of the columns and of the tokens are buttons, too. The account is chosen with one.
    controls: visible('button, a, input, select')
      .filter(control => !control.closest('table, search, [role="banner"], header'))
      .concat(visible('search button, header nav a, input[type="checkbox"], [aria-label^="Delete"]'))
      .map(control => control.outerHTML),
    repeatedHeader: head && getComputedStyle(head).display,
    textColor: getComputedStyle(document.body).color,
  };
}
