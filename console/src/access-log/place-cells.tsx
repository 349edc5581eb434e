import { Badge } from '@mantine/core';
import { placeSaid } from '../places.ts';
import { StackedCell } from '../stacked.tsx';
import { networkSaid, type SeenNetwork } from './network-said.ts';

/** What an address shows of its place, in a row: the country of its registration, and the kind of its network. */
export function PlaceCells({ country, network }: { country: string | null; network: SeenNetwork }) {
  return (
    <>
      <StackedCell label="Country">{country ? placeSaid(country) : 'not known'}</StackedCell>
      <StackedCell label="Network">
        {network === 'plain' ? (
          networkSaid.plain
        ) : (
          <Badge variant="light" color="gray" tt="none">
            {networkSaid[network]}
          </Badge>
        )}
      </StackedCell>
    </>
  );
}
