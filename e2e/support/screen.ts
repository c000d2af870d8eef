// What is on the screen: the locators that many tests need.
import { expect, type Locator, type Page } from '@playwright/test';

export class Screen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The heading of the page, by its exact text. */
  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** The button at the end of the header. */
  get userMenuButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: /^User menu: / });
  }

  /** The dialog that asks for the password. */
  get sudoDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Confirm it’s you' });
  }

  /** The dialog that asks before a broad token is created. */
  get broadQuestion(): Locator {
    return this.page.getByRole('alertdialog', { name: 'Create a broad token?' });
  }

  /** The dialog that shows a new token’s secret. */
  get revealDialog(): Locator {
    return this.page.getByRole('dialog', { name: /^(Token|Automation token) ‘.*’ created$/ });
  }

  /** The field of the reveal dialog that holds the secret. */
  get secretField(): Locator {
    return this.page.getByRole('textbox', { name: 'Token secret' });
  }

  /** The dialog that asks before one token is deleted. */
  get deleteDialog(): Locator {
    return this.page.getByRole('alertdialog', { name: /^Delete ‘/ });
  }

  /** The summary of the errors in a form. */
  get problem(): Locator {
    return this.page.getByRole('region', { name: 'There is a problem' });
  }

  /** The row of the token with exactly this name. */
  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }

  /** All rows of tokens, without the header and open details. */
  get rows(): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('button', { name: /^Delete / }) });
  }

  /** The link to the list of browser sessions, which is there once a list has loaded. */
  get sessionsLink(): Locator {
    return this.page.getByRole('link', { name: /^Sessions \d+$/ });
  }

  /** All rows of browser sessions. */
  get sessionRows(): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('button', { name: /^Sign out / }) });
  }

  /** The dialog that asks before one session is signed out. */
  get signOutDialog(): Locator {
    return this.page.getByRole('alertdialog', { name: /^Sign out (this|the) session\?$/ });
  }

  /** The names of all rows, in their order. Waits for the first row. */
  async rowNames(): Promise<string[]> {
    const names = this.page.getByRole('rowheader').getByRole('button');
    await expect(names.first()).toBeVisible();
    return names.allInnerTexts();
  }

  /** The button in a row that deletes its token. */
  deleteButton(name: string): Locator {
    return this.page.getByRole('button', { name: `Delete ${name}`, exact: true });
  }
}
