// Lets a client use a token, in the demo settings. By keyboard, so that no click of the person who is tested is added.
import { expect, type Page } from '@playwright/test';
import type { Client, UsedToken } from './world.ts';

export async function useInDemoSettings(
  page: Page,
  { name }: UsedToken,
  { client, ip }: Client,
): Promise<void> {
  const panel = page.getByRole('dialog', { name: 'Demo settings' });
  await page.getByRole('button', { name: 'Demo settings' }).press('Enter');
  await panel.getByLabel('Find a token').fill(name);
  await panel.getByLabel('Token', { exact: true }).selectOption({ label: name });
  await panel.getByLabel('Client', { exact: true }).fill(client);
  await panel.getByLabel('IP address').fill(ip);
  await panel.getByRole('button', { name: 'Use token now' }).press('Enter');
  await expect(panel).toContainText(`${client} has used ‘${name}’.`);
  await panel.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(panel).toBeHidden();
}
