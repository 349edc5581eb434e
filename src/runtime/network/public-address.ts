/**
 * Which IP addresses are out on the public network. What somebody else chose must never reach what only this machine
 * can reach: its own services, the private network, or the cloud's metadata server.
 */
import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';

/** Special-purpose ranges of RFC 6890 and its registries, and multicast. */
const ranges4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

// Of IPv6 only 2000::/3 is given out. Inside it these are not plain hosts: the last two carry an IPv4 address.
const ranges6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const closed = new BlockList();
const global6 = new BlockList();
for (const range of ranges4) add(closed, range, 'ipv4');
for (const range of ranges6) add(closed, range, 'ipv6');
add(global6, '2000::/3', 'ipv6');

function add(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits] = range.split('/');
  list.addSubnet(network, Number(bits), family);
}

/** False for anything that is not a well-formed address. An IPv4 address inside an IPv6 one is not public. */
export function isPublicAddress(ip: string): boolean {
  if (isIP(ip) === 0) return false;
  if (isIPv6(ip)) return global6.check(ip, 'ipv6') && !closed.check(ip, 'ipv6');
  return !closed.check(ip, 'ipv4');
}

export class NotPublicError extends Error {}

/** @throws NotPublicError for an address that is written as one: it is never looked up, so it is judged here. */
export function refuseWrittenPrivate(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new NotPublicError();
}

/** Looks a name up and refuses when any of its addresses is not public: a mixed answer is an attempt to slip through. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(
    hostname,
    { ...options, all: true },
    (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => {
      const [first] = found ?? [];
      if (error || !first) return callback(error ?? new Error('no address'), '', 0);
      if (!found.every((one) => isPublicAddress(one.address))) return callback(new NotPublicError(), '', 0);
      if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    },
  );
};
