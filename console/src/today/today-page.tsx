import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useRead } from '../api/hooks.ts';
import { notCovered, useSession } from '../shell/grant.ts';
import { Trouble } from '../trouble.tsx';
import { AccountsByStanding, UnverifiedForeign } from './accounts.tsx';
import { Cases } from './cases.tsx';
import { before } from './days.ts';
import { Deadlines } from './deadlines.tsx';
import { NumberTile } from './number-tile.tsx';

const date = new Intl.DateTimeFormat('en', { dateStyle: 'full' });

/** What needs a decision today. Every number opens into its rows. */
export function TodayPage() {
  const session = useSession();
  const whyNot = notCovered('countCases', session);
  return (
    <Stack>
      <div>
        <Title order={1} size="h2">
          {session?.examiner?.asOf ? 'At the moment of your grant' : 'Today'}
        </Title>
        <Text c="dimmed">{date.format(new Date(session?.examiner?.asOf ?? Date.now()))}</Text>
      </div>
      {whyNot ? <NoToday because={whyNot} /> : <Numbers />}
    </Stack>
  );
}

/** Work in hand is of today and of everybody; a grant for a past moment or named customers shows none of it. */
function NoToday({ because }: { because: string }) {
  return (
    <Text>
      Work in hand is not shown. {because} The menu has what your grant covers: choose a list to begin.
    </Text>
  );
}

function Numbers() {
  const cases = useRead('countCases', {}, { refetchInterval: 60_000 });
  const clocks = useRead('countClocks', {}, { refetchInterval: 60_000 });
  const screening = useRead('countScreeningLists', {}, { refetchInterval: 60_000 });
  const due = (urgency: string) => clocks.data?.byUrgency.find((one) => one.urgency === urgency)?.clocks;
  const late = cases.data?.byUrgency.find((one) => one.urgency === 'late')?.cases;
  const dueBefore = (urgency: string) =>
    clocks.data &&
    before(
      clocks.data.before,
      ({ byUrgency }) => byUrgency.find((one) => one.urgency === urgency)?.clocks ?? 0,
    );
  return (
    <>
      {cases.error && <Trouble error={cases.error} again={() => void cases.refetch()} />}
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
        <NumberTile
          label="Deadlines passed"
          value={due('late')}
          to="/clocks"
          search={{ urgency: 'late' }}
          tone="late"
          note={dueBefore('late')}
        />
        <NumberTile
          label="Deadlines urgent"
          value={due('urgent')}
          to="/clocks"
          search={{ urgency: 'urgent' }}
          tone="urgent"
          note={dueBefore('urgent')}
        />
        <NumberTile
          label="Cases out of service level"
          value={late}
          to="/casework"
          search={{ urgency: 'late' }}
          tone="late"
          note={cases.data && before(cases.data.before, (then) => then.late)}
        />
        <NumberTile
          label="Cases for a second person"
          value={cases.data?.awaitingSecondPerson}
          to="/casework"
          search={{ state: 'awaiting-second-person' }}
          tone="urgent"
        />
        <NumberTile
          label="Cases assigned to nobody"
          value={cases.data?.unassigned}
          to="/casework"
          search={{ assignee: 'nobody', active: 'true' }}
        />
        <NumberTile
          label="Stale screening lists"
          value={screening.data?.stale}
          to="/screening/lists"
          search={{ stale: 'yes' }}
          tone="late"
          note={`of ${screening.data?.lists ?? '…'}`}
        />
      </SimpleGrid>
      <Deadlines />
      <SimpleGrid cols={{ base: 1, lg: 3 }}>
        <Cases counts={cases.data} />
        <AccountsByStanding />
        <UnverifiedForeign />
      </SimpleGrid>
    </>
  );
}
