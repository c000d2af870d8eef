// Tests which parts of an address are removed because they contain a secret.
import { expect, it } from 'vitest';
import { withoutSecrets } from './secret-in-address.ts';

const TOKEN = 'bV1q-Zt8XwPs0_kRj4YhC9uLmA2eFd7G';

function cleaned(address: string): string | null {
  return withoutSecrets(new URL(address, 'https://console.example'));
}

it.each([
  [`/account/tokens?q=${TOKEN}`, '/account/tokens'],
  [`/account/tokens?q=${TOKEN}&status=active`, '/account/tokens?status=active'],
  [
    `/account/tokens?q=ci+deploy&owner=SU1Z0isxPaozGVKXdv0eY7&${TOKEN}=`,
    '/account/tokens?q=ci+deploy&owner=SU1Z0isxPaozGVKXdv0eY7',
  ],
  [`/account/events?token=${TOKEN}#top`, '/account/events#top'],
  [`/account/events?q=${encodeURIComponent(`Fastly-Key: "${TOKEN}"`)}`, '/account/events'],
  [`/sign-in?from=${encodeURIComponent(`/account/tokens?q=${TOKEN}`)}`, '/sign-in'],
  [`/account/tokens?status=active#${TOKEN}`, '/account/tokens?status=active'],
  [`/account/tokens/${TOKEN}?status=active`, '/?status=active'],
  [
    `/account/personal/tokens/new?name=${TOKEN}&scope=global`,
    '/account/personal/tokens/new?scope=global&omitted=name',
  ],
])('removes the secret from %s', (address, rest) => {
  expect(cleaned(address)).toBe(rest);
});

it.each([
  '/',
  '/account/tokens?q=ci%20deploy&token=5Yi9yyyBP2X4Gi6v3AyaDw&owner=SU1Z0isxPaozGVKXdv0eY7',
  '/sign-in?ended=1&from=%2Faccount%2Fpersonal%2Ftokens%3Ftoken%3D5Yi9yyyBP2X4Gi6v3AyaDw',
  '/account/events?from=2026-11-01&to=2026-11-24#top',
])('leaves %s as it is', address => {
  expect(cleaned(address)).toBeNull();
});
