// Tests the descriptions of IP addresses.
import { expect, test } from 'vitest';
import { describeIp } from './ip-address.ts';

test.each([
  ['8.8.8.8', 'IPv4'],
  ['10.0.0.1', 'IPv4, private range'],
  ['172.15.255.255', 'IPv4'],
  ['172.16.0.0', 'IPv4, private range'],
  ['172.31.255.255', 'IPv4, private range'],
  ['172.32.0.0', 'IPv4'],
  ['192.168.1.7', 'IPv4, private range'],
  ['127.0.0.1', 'IPv4, loopback range'],
  ['169.254.1.1', 'IPv4, link-local range'],
  ['192.0.2.44', 'IPv4, documentation range'],
  ['198.51.100.23', 'IPv4, documentation range'],
  ['203.0.113.255', 'IPv4, documentation range'],
  ['203.0.114.1', 'IPv4'],
  ['2606:4700::6810:84e5', 'IPv6'],
  ['2001:db8::7', 'IPv6, documentation range'],
  ['2001:DB8:0:0:0:0:0:7', 'IPv6, documentation range'],
  ['3fff:fff::1', 'IPv6, documentation range'],
  ['::1', 'IPv6, loopback range'],
  ['::', 'IPv6'],
  ['fd12:3456::1', 'IPv6, private range'],
  ['fe80::1', 'IPv6, link-local range'],
  ['::ffff:192.0.2.1', 'IPv6'],
])('%s is %s', (text, words) => {
  expect(describeIp(text)).toBe(words);
});

test.each([
  '',
  'unknown',
  '256.1.1.1',
  '1.2.3',
  '1.2.3.4.5',
  '2001:db8',
  '1::2::3',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8:9',
  'g::1',
  '::ffff:300.1.1.1',
])('“%s” is not an address', text => {
  expect(describeIp(text)).toBe('');
});
