/** Kinds of network in words. Each is an indication: it says that something may be so. */
import type { Answer, Item } from '../api/call.ts';

export type SeenNetwork = Item<'listAccessDays'>['network'];
export type NetworkKind = Answer<'getAddress'>['kinds'][number];

export const networkSaid: Readonly<Record<SeenNetwork, string>> = {
  plain: 'nothing known',
  private: 'private network',
  reserved: 'reserved range',
  relay: 'relay',
  vpn: 'VPN or data centre',
  hosting: 'hosting',
  'no-address': 'no address given',
};

/** Why the country of such an address says little of where somebody is. */
export const whyNoPlace: Readonly<Record<NetworkKind, string>> = {
  private: 'It is used within some network of its own. No country has it.',
  reserved: 'It is set aside for documentation, tests or protocols. No country has it.',
  relay: 'Whoever comes through a relay may be anywhere near it, or elsewhere.',
  vpn: 'Whoever comes through a VPN may be anywhere.',
  hosting: 'It is of a hosting network: a machine runs there, and whoever runs it may be anywhere.',
};
