/** What can be said of an address. All of it is an indication: none of it says where somebody is, or who. */
import { z } from '@hono/zod-openapi';

/** `vpn`, `hosting` and `relay` come from the operator's lists; the other two are in RFC 6890. */
export const networkKinds = ['private', 'reserved', 'relay', 'vpn', 'hosting'] as const;
export type NetworkKind = (typeof networkKinds)[number];
/** Those that an operator's list can give. */
export const listedKinds = ['relay', 'vpn', 'hosting'] as const satisfies readonly NetworkKind[];
export type ListedKind = (typeof listedKinds)[number];

/** What one access shows of its network. `plain`: nothing is known against its address being where somebody is. */
export const seenNetworks = ['plain', ...networkKinds, 'no-address'] as const;
export type SeenNetwork = (typeof seenNetworks)[number];

export const addressFacts = z
  .object({
    address: z.string(),
    family: z.union([z.literal(4), z.literal(6)]),
    country: z
      .string()
      .nullable()
      .describe('in which the network announcing it is registered, by ISO 3166-1; null: not known'),
    kinds: z
      .array(z.enum(networkKinds))
      .describe('none: nothing is known against it being a plain connection'),
    lists: z
      .array(z.object({ name: z.string(), kind: z.enum(listedKinds) }))
      .describe("the operator's lists that have it"),
    indication: z
      .literal(true)
      .describe('registration and lists hint at a place and a kind of network; they show neither'),
    countriesAsOf: z.string().describe('when the table of countries was built'),
  })
  .openapi('AddressFacts');
export type AddressFacts = z.output<typeof addressFacts>;

/** All tables at one moment. */
export type NetworkBook = {
  /** @returns undefined for what is not an address. */
  factsOf(address: string): AddressFacts | undefined;
};

/** Gives the tables as they are now: lists that the operator changed are read again within a minute. */
export type Network = { current(): Promise<NetworkBook> };
