// `GET /service`: paging, and the `Link` header as recorded (wire.md §5.4).
import { expect, test } from 'vitest';
import { harness } from '../testing/mock-harness.ts';

const ADDRESS = 'http://mock.test/api/service?direction=ascend';
const link = (page: number, rel: string) =>
  `<${ADDRESS}&page=${page}&per_page=10&sort=created>; rel="${rel}"`;

async function page(query: string) {
  const mock = harness();
  const key = await mock.signIn('engineer@example.com');
  const response = await mock.call('GET', `/service${query}`, { key });
  const body = await response.json();
  const names: string[] = response.ok ? body.map(({ name }: { name: string }) => name) : [];
  return { status: response.status, link: response.headers.get('Link'), names };
}

test.each([
  [1, 10, [link(4, 'last'), link(2, 'next')]],
  [2, 10, [link(4, 'last'), link(3, 'next'), link(1, 'prev'), link(1, 'first')]],
  [4, 10, [link(3, 'prev'), link(1, 'first')]],
  [9, 0, [link(4, 'prev'), link(1, 'first')]],
])(
  'page %i of 40 services, ten per page, has %i services and links to existing pages only',
  async (number, count, links) => {
    const answer = await page(`?direction=ascend&page=${number}&per_page=10&sort=created`);
    expect(answer.names).toHaveLength(count);
    expect(answer.link).toBe(links.join(', '));
  },
);

test('a single page has no Link header', async () => {
  expect(await page('?per_page=100')).toMatchObject({ status: 200, link: null });
});

test('a page has 20 services by default and 100 at most', async () => {
  expect((await page('')).names).toHaveLength(20);
  expect(await page('?per_page=5000')).toMatchObject({ link: null });
});

test('services can be sorted by name and in descending order', async () => {
  expect((await page('?sort=name')).names[0]).toBe('ad-creatives');
  expect((await page('?direction=descend')).names[0]).toBe('sandbox');
});

test.each(['?page=0', '?page=x', '?page=-1', '?per_page=0', '?per_page=1e3', '?sort=size', '?direction=up'])(
  '%s gives a 400',
  async query => {
    expect((await page(query)).status).toBe(400);
  },
);

test('only the services of the own account are listed', async () => {
  const mock = harness();
  const key = await mock.signIn('superuser@sso.example.com');
  const services = await (await mock.call('GET', '/service', { key })).json();
  expect(services).toHaveLength(6);
});
