import { Stack, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { RowsWithin } from '../../pages/rows-within.tsx';
import { ThingNamed } from '../../pages/thing-named.tsx';
import { matchesOf, resultsOf } from './list.ts';

/** Everything that comparing one person, reseller or means of payment with the lists has found, now and before. */
export function SubjectPage() {
  const { subject = '' } = useParams({ strict: false });
  return (
    <Stack>
      <div>
        <Title order={1} size="h2">
          Compared with lists
        </Title>
        <ThingNamed id={subject} />
      </div>
      <RowsWithin
        list={matchesOf(subject)}
        of={{}}
        query={{ subject }}
        below={<RowsWithin list={resultsOf(subject)} of={{ subject }} />}
      />
    </Stack>
  );
}
