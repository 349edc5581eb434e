/** An address or a range as bounds of numbers, for engines that know addresses as text alone. */
import { isIP } from 'node:net';

/** The first and the last address of a range, as the four or eight numbers of each. */
export type AddressRange = {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
};

/** @returns nothing where the text is no address and no range of the usual form. */
export function readAddressRange(text: string): AddressRange | undefined {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (more.length > 0 || (version !== 4 && version !== 6)) return undefined;
  const width = version === 4 ? 32 : 128;
  if (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= width)) return undefined;
  const number = version === 4 ? numberOf4(address) : numberOf6(address);
  if (number === undefined) return undefined;
  const free = BigInt(width - Number(bits ?? width));
  const first = (number >> free) << free;
  return { version, first, last: first + (1n << free) - 1n };
}

export function isWithin(range: AddressRange, address: string): boolean {
  const one = readAddressRange(address);
  return (
    one !== undefined && one.version === range.version && one.first >= range.first && one.last <= range.last
  );
}

function numberOf4(text: string): bigint {
  return text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function numberOf6(text: string): bigint | undefined {
  // A zone is of one machine alone.
  if (text.includes('%')) return undefined;
  const dotted = text.lastIndexOf(':') + 1;
  const plain = text.includes('.') ? text.slice(0, dotted) + asGroups(text.slice(dotted)) : text;
  const [left = '', right] = plain.split('::');
  const groups = (side: string) => (side === '' ? [] : side.split(':'));
  const [head, tail] = [groups(left), groups(right ?? '')];
  const all = [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return all.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

function asGroups(dotted: string): string {
  const number = numberOf4(dotted);
  return `${(number >> 16n).toString(16)}:${(number & 65_535n).toString(16)}`;
}
