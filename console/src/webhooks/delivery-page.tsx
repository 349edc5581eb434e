import { Badge, Code, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { ThingHead } from '../pages/thing-head.tsx';
import { ThingLink } from '../pages/thing-link.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';

type Delivery = Answer<'getWebhookDelivery'>;

/** One delivery: to whom, each attempt with what came back, and what is sent. */
export function DeliveryPage() {
  const { delivery = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getWebhookDelivery', { path: { delivery } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={320} aria-label="Loading" />;
  return (
    <Stack>
      <ThingHead title={data.eventType} id={data.id} list="/webhooks" row={data}>
        <Badge variant="light" tt="none">
          {wordsFor(data.state)}
        </Badge>
      </ThingHead>
      <Facts
        of={[
          ['To', <Endpoint key="to" id={data.endpoint} />],
          ['About', <ThingLink key="about" id={data.sent.subject} />],
          ['Since', <Moment key="since" at={data.createdAt} />],
          ['Next attempt', data.dueAt ? <Moment key="due" at={data.dueAt} /> : 'none'],
          ['Ended', data.endedAt ? <Moment key="ended" at={data.endedAt} /> : 'not yet'],
        ]}
      />
      <Attempts log={data.log} />
      <div>
        <Title order={2} size="h4">
          What is sent
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          A CloudEvent with public data; personal values are not in it.
        </Text>
        <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {JSON.stringify(data.sent, null, 2)}
        </Code>
      </div>
    </Stack>
  );
}

function Endpoint({ id }: { id: string }) {
  const { data } = useRead('getWebhookEndpoint', { path: { webhook: id } });
  return (
    <>
      {data?.url} <ThingLink id={id} />
    </>
  );
}

function Attempts({ log }: { log: Delivery['log'] }) {
  return (
    <div>
      <Title order={2} size="h4">
        Attempts
      </Title>
      {log.length === 0 ? (
        <Text c="dimmed">None was made yet.</Text>
      ) : (
        <StackedTable
          head={<StackedHead labels={['Attempt', 'When', 'Came back', 'Took', 'Answer began']} />}
        >
          {log.map(({ number, at, status, fault, milliseconds, answerStart }) => (
            <StackedRow key={number}>
              <StackedCell label="Attempt">{number}</StackedCell>
              <StackedCell label="When">
                <Moment at={at} />
              </StackedCell>
              <StackedCell label="Came back">{status ?? (fault ? wordsFor(fault) : 'nothing')}</StackedCell>
              <StackedCell label="Took">{milliseconds.toLocaleString('en')} ms</StackedCell>
              <StackedCell label="Answer began">{answerStart ? <Code>{answerStart}</Code> : '–'}</StackedCell>
            </StackedRow>
          ))}
        </StackedTable>
      )}
    </div>
  );
}
