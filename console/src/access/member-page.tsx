import { Badge, Skeleton, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useRead } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { ThingHead } from '../pages/thing-head.tsx';
import { ThingLink } from '../pages/thing-link.tsx';
import { Who } from '../pages/who.tsx';
import { Trouble } from '../trouble.tsx';
import { wordsFor } from '../words.ts';

/** One member: who they are, in which role, who gave it to them, and whether it has ended. */
export function MemberPage() {
  const { membership = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getMember', { path: { membership } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={240} aria-label="Loading" />;
  return (
    <Stack>
      <ThingHead title={data.name} id={data.id} list="/access" row={data}>
        <Badge variant="light" tt="none" color={data.endedAt ? 'gray' : 'teal'}>
          {wordsFor(data.role)}
        </Badge>
      </ThingHead>
      <Facts
        of={[
          ['E-mail', data.email],
          ['Role', wordsFor(data.role)],
          ...(data.customer ? ([['Speaks for', data.customer]] as const) : []),
          ...(data.person ? ([['Is', <ThingLink key="is" id={data.person} />]] as const) : []),
          ['Since', <Moment key="since" at={data.grantedAt} />],
          ['Given by', <Who key="by" id={data.grantedBy} />],
          ['Ended', data.endedAt ? <Moment key="ended" at={data.endedAt} /> : 'no'],
          ...(data.endedBy ? ([['Ended by', <Who key="endedBy" id={data.endedBy} />]] as const) : []),
        ]}
      />
    </Stack>
  );
}
