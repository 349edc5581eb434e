/** Addresses as logs write them: with ports, in brackets, an IPv4 address inside an IPv6 one. */

/** 4 or 16 bytes. */
export type AddressBytes = readonly number[];

/**
 * The address in `text`, without its port; an IPv4 address that is mapped into IPv6 as IPv4. Nothing where it is no
 * address: then it is what it says. A zone (`%eth0`) means something on one machine only, so such a text is none.
 */
export function readAddress(text: string): AddressBytes | undefined {
  const bracketed = /^\[([0-9a-fA-F:.]{2,45})\](?::\d{1,5})?$/.exec(text);
  if (bracketed) return readV6(bracketed[1] ?? '');
  const colon = text.indexOf(':');
  if (colon === -1) return readV4(text);
  if (colon === text.lastIndexOf(':')) {
    return /^\d{1,5}$/.test(text.slice(colon + 1)) ? readV4(text.slice(0, colon)) : undefined;
  }
  return readV6(text);
}

/** Numbers with leading zeros are none: some programs read them as octal. */
export function readV4(text: string): AddressBytes | undefined {
  if (text.length > 15) return undefined;
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  const bytes: number[] = [];
  for (const part of parts) {
    if (!/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined;
    bytes.push(Number(part));
  }
  return bytes;
}

function readV6(text: string): AddressBytes | undefined {
  if (text.length > 45) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = '', tail] = halves;
  const first = groups(head, tail === undefined);
  const last = tail === undefined ? [] : groups(tail, true);
  if (!first || !last) return undefined;
  const gap = 16 - first.length - last.length;
  if (tail === undefined ? gap !== 0 : gap < 2) return undefined;
  const bytes = [...first, ...Array<number>(gap).fill(0), ...last];
  return isMapped(bytes) ? bytes.slice(12) : bytes;
}

/** The bytes of groups between colons; the last may be an IPv4 address where it ends the whole. */
function groups(text: string, ends: boolean): number[] | undefined {
  if (text === '') return [];
  const bytes: number[] = [];
  const parts = text.split(':');
  for (const [at, part] of parts.entries()) {
    if (ends && at === parts.length - 1 && part.includes('.')) {
      const inner = readV4(part);
      if (!inner) return undefined;
      bytes.push(...inner);
    } else {
      if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return undefined;
      const value = Number.parseInt(part, 16);
      bytes.push(value >> 8, value & 255);
    }
  }
  return bytes;
}

function isMapped(bytes: readonly number[]): boolean {
  return bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
}
