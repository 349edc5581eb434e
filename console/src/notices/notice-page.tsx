import { Badge, Skeleton, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useRead } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { ThingHead } from '../pages/thing-head.tsx';
import { ThingLink } from '../pages/thing-link.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';

/** One notice: whom it is for, and what became of it. Its text is read for a reason that is recorded. */
export function NoticePage() {
  const { notice = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getNotice', { path: { notice } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={240} aria-label="Loading" />;
  return (
    <Stack>
      <ThingHead title={titleFor(data.template)} id={data.id} list="/notices" row={data}>
        <Badge variant="light" tt="none">
          {wordsFor(data.state)}
        </Badge>
      </ThingHead>
      <Facts
        of={[
          ['About', data.about],
          [
            'For',
            data.recipient ? (
              <ThingLink key="for" id={data.recipient} />
            ) : (
              `an ${wordsFor(data.recipientKind)}`
            ),
          ],
          ['By', data.channel === 'email' ? 'e-mail' : 'text message'],
          ['Language', data.locale],
          ['Written', <Moment key="written" at={data.writtenAt} />],
          ['Attempts', String(data.attempts)],
          ['Last fault', data.lastFault ? wordsFor(data.lastFault) : 'none'],
          ['Next attempt', data.dueAt ? <Moment key="due" at={data.dueAt} /> : 'none'],
          ['Ended', data.endedAt ? <Moment key="ended" at={data.endedAt} /> : 'not yet'],
        ]}
      />
      <Text size="sm" c="dimmed">
        Address and text are sealed. Whoever reads them says why, and that is on the ledger.
      </Text>
    </Stack>
  );
}
