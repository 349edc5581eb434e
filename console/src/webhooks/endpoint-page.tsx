import { Anchor, Badge, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useRead } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { ThingHead } from '../pages/thing-head.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';

/** One endpoint: where it is, whether it is told, and of which events. */
export function EndpointPage() {
  const { webhook = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getWebhookEndpoint', { path: { webhook } });
  const types = useRead('listEventTypes');
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={240} aria-label="Loading" />;
  const why = data.disabledBecause === 'gone' ? 'it said that it is gone' : 'somebody asked for it';
  return (
    <Stack>
      <ThingHead title={data.url} id={data.id} list="/webhooks/endpoints" row={{ ...data }}>
        <Badge variant="light" tt="none">
          {wordsFor(data.state)}
        </Badge>
      </ThingHead>
      <Facts
        of={[
          ['For', data.description || '–'],
          ['Since', <Moment key="since" at={data.createdAt} />],
          ...(data.disabledBecause ? ([['Not told because', why]] as const) : []),
          [
            'Secret before',
            data.secretBeforeUntil ? <Moment key="secret" at={data.secretBeforeUntil} /> : 'signs no more',
          ],
        ]}
      />
      <Anchor component={Link} to="/webhooks" search={{ endpoint: data.id } as never}>
        {/* Safe: the router of this console knows no typed searches. */}
        What it was told
      </Anchor>
      <Title order={2} size="h4">
        Told of
      </Title>
      {data.eventTypes.length === 0 && <Text>Every event.</Text>}
      <List size="sm">
        {data.eventTypes.map((type) => (
          <List.Item key={type}>
            {type}
            <Text size="xs" c="dimmed">
              {types.data?.items.find((one) => one.type === type)?.describes}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
