// Describes an IP address: its version, and its range if it is not a public address.

export type IpAddress = {
  readonly version: 4 | 6;
  /** The special-purpose range it belongs to; `null` for a public address. */
  readonly range: 'private' | 'loopback' | 'link-local' | 'documentation' | null;
};

/** Parses an IPv4 or IPv6 address. @returns `null` if the text is not an address. */
export function parseIp(text: string): IpAddress | null {
  const four = bytesOf(text);
  if (four) return { version: 4, range: rangeOfBytes(four) };
  const six = groupsOf(text);
  if (six) return { version: 6, range: rangeOfGroups(six) };
  return null;
}

/** "IPv4, documentation range", "IPv6". An empty string if the text is not an address. */
export function describeIp(text: string): string {
  const ip = parseIp(text);
  if (ip === null) return '';
  return `IPv${ip.version}${ip.range === null ? '' : `, ${ip.range} range`}`;
}

function bytesOf(text: string): readonly number[] | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return null;
  const bytes = text.split('.').map(Number);
  return bytes.every(byte => byte <= 255) ? bytes : null;
}

/** RFC 1918, 1122, 3927 and 5737. */
function rangeOfBytes([a = 0, b = 0, c = 0]: readonly number[]): IpAddress['range'] {
  if (a === 127) return 'loopback';
  if (a === 10 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168)) return 'private';
  if (a === 169 && b === 254) return 'link-local';
  const net = `${a}.${b}.${c}`;
  return net === '192.0.2' || net === '198.51.100' || net === '203.0.113' ? 'documentation' : null;
}

/** The eight groups of an IPv6 address, whose last two may be written as IPv4. */
function groupsOf(text: string): readonly number[] | null {
  const tail = text.match(/(?<=:)[^:]*\.[^:]*$/)?.[0];
  const bytes = tail === undefined ? null : bytesOf(tail);
  if (tail !== undefined && bytes === null) return null;
  const [a = 0, b = 0, c = 0, d = 0] = bytes ?? [];
  const plain = bytes
    ? `${text.slice(0, -(tail?.length ?? 0))}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
    : text;
  const halves = plain.split('::');
  if (halves.length > 2) return null;
  const [before, after] = halves.map(half => (half === '' ? [] : half.split(':')));
  const left = before ?? [];
  const right = after ?? [];
  if (![...left, ...right].every(group => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  const missing = 8 - left.length - right.length;
  if (after === undefined ? missing !== 0 : missing < 1) return null;
  return [...left, ...Array.from({ length: missing }, () => '0'), ...right].map(group => parseInt(group, 16));
}

/** RFC 4291, 4193, 3849 and 9637. */
function rangeOfGroups(groups: readonly number[]): IpAddress['range'] {
  const [first = 0, second = 0] = groups;
  if (groups.slice(0, 7).every(group => group === 0) && groups[7] === 1) return 'loopback';
  if (first >= 0xfc00 && first <= 0xfdff) return 'private';
  if (first >= 0xfe80 && first <= 0xfebf) return 'link-local';
  return (first === 0x2001 && second === 0xdb8) || (first === 0x3fff && second <= 0xfff)
    ? 'documentation'
    : null;
}
