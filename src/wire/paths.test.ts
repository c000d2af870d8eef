// Tests that paths encode ids, and the path of a page of services.
import { expect, it } from 'vitest';
import { paths } from './paths.ts';

it('encodes an id within its path segment', () => {
  expect(paths.token('5Yo3XXnrQpjc20u0ybrf2g')).toBe('/tokens/5Yo3XXnrQpjc20u0ybrf2g');
  expect(paths.token('../sudo?x=1#y')).toBe('/tokens/..%2Fsudo%3Fx%3D1%23y');
});

it("requests a page of services as Fastly's own client does", () => {
  expect(paths.services(2, 100)).toBe('/service?direction=ascend&page=2&per_page=100&sort=created');
});
