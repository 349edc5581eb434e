/** The way to the tables of addresses; main plugs them in. */
import type { Runtime } from '../../../../runtime/runtime.ts';
import type { Network } from './types.ts';

/** @throws Error where none is plugged in: knowing nothing of an address must not look like nothing to know. */
export function networkOf({ connectors }: Pick<Runtime, 'connectors'>): Network {
  const { network } = connectors;
  if (typeof network !== 'object' || network === null)
    throw new Error('no tables of addresses are plugged in');
  // Safe: main fills `network` with an object of this type, or leaves it out.
  return network as Network;
}
