import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Answer, call } from '../../api/call.ts';
import { LoadingAll } from '../../loading.tsx';
import { useReadAnewAtEnd } from '../../long-work/follow.ts';
import { Moment } from '../../moment.tsx';
import { RowsWithin } from '../../pages/rows-within.tsx';
import { ThingNamed } from '../../pages/thing-named.tsx';
import { useSession } from '../../shell/grant.ts';
import { Trouble } from '../../trouble.tsx';
import { wordsFor } from '../../words.ts';
import { matchesOf, resultsOf } from './lists-within.ts';

type Subject = Answer<'getScreeningSubject'>;

const whileDue = 5_000;

/** Everything that comparing one person, reseller or means of payment with the lists has found, now and before. */
export function SubjectPage() {
  const { subject = '' } = useParams({ strict: false });
  const session = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['getScreeningSubject', { path: { subject } }],
    queryFn: ({ signal }) => call('getScreeningSubject', { path: { subject } }, { signal }),
    // Each answer an examiner gets is on the ledger: for them it is read once.
    refetchInterval: ({ state }) => (state.data?.dueSince && !session?.examiner ? whileDue : false),
  });
  useReadAnewAtEnd(data && data.dueSince === null);
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <Stack>
      <div>
        <Title order={1} size="h2">
          Compared with lists
        </Title>
        <Text>
          {data.kind === 'payment-means' && 'A means of payment of '}
          {data.kind === 'stated-owner' && 'An owner named in the ownership statements of '}
          <ThingNamed id={data.holder} />
        </Text>
        <Text size="sm" role="status">
          <WhenCompared of={data} />
        </Text>
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

function WhenCompared({ of: { screenedAt, dueSince, because } }: { of: Subject }) {
  return (
    <>
      {screenedAt ? (
        <>
          Compared last <Moment at={screenedAt} />.
        </>
      ) : (
        'Never compared yet.'
      )}
      {dueSince && because && (
        <>
          {' '}
          Waits to be compared since <Moment at={dueSince} />, because of: {wordsFor(because)}.
        </>
      )}
    </>
  );
}
