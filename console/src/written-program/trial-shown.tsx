import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Answer, Item } from '../api/call.ts';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { Who } from '../pages/who.tsx';

type Props = {
  change: Answer<'getProgramChange'>;
  /** The last trial asked for, of this content or an earlier one. */
  trial: Item<'listTrials'> | undefined;
  running: boolean;
};

const counted = (number: number) => number.toLocaleString('en');

/** What a trial of exactly this content found, and where its rows are. What is to be done about it stands above. */
export function TrialShown({ change, trial, running }: Props) {
  const { trial: found, braked, brakeSharePercent } = change;
  if (!found && !trial) return null;
  return (
    <section aria-labelledby="trial">
      <Title order={2} size="h4" id="trial">
        Tried on history
      </Title>
      {running && (
        <Text role="status">It is being tried. This page shows what is found once it is done.</Text>
      )}
      {!running && !found && <Text c="dimmed">What it holds now was not tried.</Text>}
      {found && (
        <Facts
          of={[
            [
              'Accounts',
              `${counted(found.changed)} of ${counted(found.accounts)} would stand otherwise, ${counted(found.worse)} of them worse`,
            ],
            [
              'Customers',
              `${counted(found.customersWorse)} of ${counted(found.customers)} would be worse off: ${found.sharePercent} %, ${braked ? 'above' : 'within'} the ${brakeSharePercent} % of the brake`,
            ],
            [
              'Requests',
              `${counted(found.otherwise)} of ${counted(found.verdicts)} in thirty days would be answered otherwise`,
            ],
            [
              'Tried',
              <span key="at">
                <Moment at={found.triedAt} /> by <Who id={found.triedBy} />
              </span>,
            ],
          ]}
        />
      )}
      {trial && (
        <Anchor size="sm" component={Link} to={`/trial/${found?.work ?? trial.id}`}>
          Every account and every request of the trial
        </Anchor>
      )}
    </section>
  );
}
