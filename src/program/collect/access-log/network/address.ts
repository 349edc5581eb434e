/** Addresses as numbers, and ranges of them. Pure: for look-ups by the million. */

export type Family = 4 | 6;
export type Address = { readonly family: Family; readonly value: bigint };
/** Both ends belong to it. */
export type Range = { readonly family: Family; readonly first: bigint; readonly last: bigint };

const bitsOf: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };
const mapped = 0xffffn << 32n;

/** Reads an address. An IPv4 address inside an IPv6 one (`::ffff:192.0.2.1`) is that IPv4 address. */
export function parseAddress(text: string): Address | undefined {
  const four = parse4(text);
  if (four !== undefined) return { family: 4, value: four };
  const six = parse6(text);
  if (six === undefined) return undefined;
  return six >> 32n === mapped >> 32n ? { family: 4, value: six & 0xffffffffn } : { family: 6, value: six };
}

/** Reads `192.0.2.0/24`, `2001:db8::/32` or one address. Bits beyond the prefix count as none. */
export function parseRange(text: string): Range | undefined {
  const [network = '', prefix, ...more] = text.split('/');
  const four = parse4(network);
  const value = four ?? parse6(network);
  if (value === undefined || more.length > 0) return undefined;
  const family: Family = four === undefined ? 6 : 4;
  const bits = prefix === undefined ? bitsOf[family] : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
  if (!(bits <= bitsOf[family])) return undefined;
  const host = BigInt(bitsOf[family] - bits);
  const first = (value >> host) << host;
  return { family, first, last: first + (1n << host) - 1n };
}

function parse4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0;
  for (const part of parts) {
    if (!/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined;
    value = value * 256 + Number(part);
  }
  return BigInt(value);
}

function parse6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [before, after] = halves.map(groupsOf);
  if (!before || (halves.length === 2 && !after)) return undefined;
  const missing = 8 - before.length - (after?.length ?? 0);
  if (after ? missing < 1 : missing !== 0) return undefined;
  const groups = [...before, ...Array<bigint>(missing).fill(0n), ...(after ?? [])];
  return groups.reduce((value, group) => (value << 16n) | group, 0n);
}

/** The groups of one side of `::`. The last may be an IPv4 address, which stands for two. */
function groupsOf(text: string): readonly bigint[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const four = parse4(parts.at(-1) ?? '');
  const words = four === undefined ? parts : parts.slice(0, -1);
  if (!words.every((word) => /^[0-9a-f]{1,4}$/i.test(word))) return undefined;
  const groups = words.map((word) => BigInt(`0x${word}`));
  return four === undefined ? groups : [...groups, four >> 16n, four & 0xffffn];
}
