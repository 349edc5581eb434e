import { Code, Stack, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { RowsWithin } from '../pages/rows-within.tsx';
import { Trouble } from '../trouble.tsx';
import { refusedLinesOf } from './lists-within.ts';

/** One batch of accesses: what became of it, and each line that was refused, with why. */
export function BatchPage() {
  const { batch = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getAccessBatch', { path: { batch: Number(batch) } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <Stack>
      <Title order={1} size="h2">
        Access batch {data.batch}
      </Title>
      <Facts of={factsOf(data)} />
      <RowsWithin list={refusedLinesOf(batch)} of={{ batch }} />
    </Stack>
  );
}

function factsOf(batch: Answer<'getAccessBatch'>): readonly Fact[] {
  const { key, format, receivedAt, counts, bytes, firstAt, lastAt, digest } = batch;
  const number = (of: number) => of.toLocaleString('en');
  return [
    ['Called by its sender', <Code key="key">{key}</Code>],
    ['Format', format],
    ['Received', <Moment key="received" at={receivedAt} />],
    ['Accesses', number(counts.events)],
    ['Of accounts not known here', number(counts.unmatched)],
    ['Lines refused', number(counts.refused)],
    ['Lines that are no access', number(counts.skipped)],
    ['Bytes, unpacked', number(bytes)],
    ['First access', firstAt ? <Moment key="first" at={firstAt} /> : 'none'],
    ['Last access', lastAt ? <Moment key="last" at={lastAt} /> : 'none'],
    ['SHA-256', <Code key="digest">{digest}</Code>],
  ];
}
