import { Badge, List, Skeleton, Stack, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useRead } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { ThingHead } from '../pages/thing-head.tsx';
import { Who } from '../pages/who.tsx';
import { Trouble } from '../trouble.tsx';

/** One key of a program: what it may do, who made it, and when it was last used. */
export function KeyPage() {
  const { key = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getServiceKey', { path: { key } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={240} aria-label="Loading" />;
  return (
    <Stack>
      <ThingHead title={data.name} id={data.id} list="/access/keys" row={data}>
        <Badge variant="light" tt="none" color={data.endedAt ? 'gray' : 'teal'}>
          {data.endedAt ? 'withdrawn' : 'in force'}
        </Badge>
      </ThingHead>
      <Facts
        of={[
          ['Made', <Moment key="made" at={data.madeAt} />],
          ['Made by', <Who key="by" id={data.madeBy} />],
          ['Last used', data.lastUsedAt ? <Moment key="used" at={data.lastUsedAt} /> : 'never'],
          ['Until', data.expiresAt ? <Moment key="until" at={data.expiresAt} /> : 'it is withdrawn'],
          ['Withdrawn', data.endedAt ? <Moment key="ended" at={data.endedAt} /> : 'no'],
          ...(data.endedBy ? ([['Withdrawn by', <Who key="endedBy" id={data.endedBy} />]] as const) : []),
        ]}
      />
      <Title order={2} size="h4">
        What it may do
      </Title>
      <List size="sm">
        {data.scopes.map((scope) => (
          <List.Item key={scope}>{scope}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
