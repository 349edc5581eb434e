/** Ranges set aside by RFC 6890 and its registries, and multicast: no country has them. */
import { parseRange, type Range } from './address.ts';

const inside = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
];

const setAside = [
  '0.0.0.0/8',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'ff00::/8',
];

/** Reached only from within some network of its own: private use, carriers, this machine, this link. */
export const privateRanges: readonly Range[] = read(inside);
/** For documentation, tests, protocols and multicast. */
export const reservedRanges: readonly Range[] = read(setAside);

function read(texts: readonly string[]): readonly Range[] {
  return texts.map(parseRange).filter((range) => range !== undefined);
}
