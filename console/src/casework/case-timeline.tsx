import { Anchor, Group, NativeSelect, Text, Timeline, Title } from '@mantine/core';
import { useState } from 'react';
import { addressOf } from '../api/call.ts';
import { useRows } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Actor } from '../pages/who.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';

/** Everything that happened in a case, in order; what the customer reads stands apart from what colleagues read. */
export function CaseTimeline({ of }: { of: string }) {
  const [kind, setKind] = useState('');
  const query = useRows('listCaseTimeline', { path: { case: of } });
  const kinds = [...new Set(query.rows.map((entry) => entry.kind))];
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          Timeline
        </Title>
        <Group gap="sm">
          <NativeSelect
            aria-label="Show"
            size="xs"
            data={[
              { value: '', label: 'Everything' },
              ...kinds.map((value) => ({ value, label: titleFor(value) })),
            ]}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
          />
          <Anchor
            size="sm"
            download
            href={addressOf('listCaseTimeline', { path: { case: of }, query: { format: 'csv' } })}
          >
            Export CSV
          </Anchor>
        </Group>
      </Group>
      {query.error && <Trouble error={query.error} again={() => void query.refetch()} />}
      <Timeline bulletSize={14} lineWidth={2}>
        {query.rows
          .filter((entry) => kind === '' || entry.kind === kind)
          .map((entry) => (
            <Timeline.Item key={entry.event} title={titleFor(entry.kind)}>
              <Text size="sm">
                <Moment at={entry.at} /> by <Actor of={entry.actor} />
              </Text>
              {entry.customerText && (
                <Text size="sm">
                  {speaker(entry.actor)}: {entry.customerText}
                </Text>
              )}
              {entry.colleagueText && (
                <Text size="sm" c="dimmed">
                  For colleagues: {entry.colleagueText}
                </Text>
              )}
              {entry.erased && (
                <Text size="sm" c="dimmed">
                  The words were erased.
                </Text>
              )}
            </Timeline.Item>
          ))}
      </Timeline>
    </div>
  );
}

/** The words of both sides are in one field: who acted says whose they are. */
function speaker(actor: Readonly<Record<string, unknown>>): string {
  return actor.role === 'customer' ? 'From the customer' : 'To the customer';
}
