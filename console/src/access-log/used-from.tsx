import { Text } from '@mantine/core';
import type { Item } from '../api/call.ts';
import { Moment } from '../moment.tsx';
import classes from '../pages/list.module.css';
import { RowsWithin } from '../pages/rows-within.tsx';
import { ThingNamed } from '../pages/thing-named.tsx';
import { notCovered, useSession } from '../shell/grant.ts';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { accessDaysAt } from './lists-within.ts';
import { PlaceCells } from './place-cells.tsx';

type Day = Item<'listAccessDays'>;
type Props = { of: { readonly account: string } | { readonly person: string }; path: string };

/** From where an account, or every account of a person, was used: day by day, newest first. */
export default function UsedFrom({ of, path }: Props) {
  const session = useSession();
  if (notCovered('listAccessDays', session)) return null;
  const ofMany = 'person' in of;
  return (
    <section aria-label="Used from">
      <RowsWithin
        list={accessDaysAt(path)}
        of={{}}
        query={of}
        table={(days) => <Days days={days} ofMany={ofMany} />}
        below={
          <Text size="sm" c="dimmed">
            Days are those of UTC. Country (of registration) and kind of network are indications: neither says
            where somebody was.
          </Text>
        }
      />
    </section>
  );
}

function Days({ days, ofMany }: { days: readonly Day[]; ofMany: boolean }) {
  const labels = ['Day', 'Country', 'Network', 'Accesses', 'First', 'Last', ...(ofMany ? ['Account'] : [])];
  return (
    <StackedTable head={<StackedHead labels={labels} />}>
      {days.map((one) => (
        <StackedRow key={`${one.day} ${one.account} ${one.country} ${one.network}`}>
          <StackedCell label="Day" names>
            <span className={classes.day}>{one.day}</span>
          </StackedCell>
          <PlaceCells country={one.country} network={one.network} />
          <StackedCell label="Accesses">{one.events.toLocaleString('en')}</StackedCell>
          <StackedCell label="First">
            <Moment at={one.firstAt} />
          </StackedCell>
          <StackedCell label="Last">
            <Moment at={one.lastAt} />
          </StackedCell>
          {ofMany && (
            <StackedCell label="Account">
              <ThingNamed id={one.account} />
            </StackedCell>
          )}
        </StackedRow>
      ))}
    </StackedTable>
  );
}
