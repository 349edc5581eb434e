import { Alert, Badge, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import type { Item } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { ThingLink } from '../pages/thing-link.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';
import { floorSaid, type Setting, said } from './said.ts';

/** One setting: what it means, what holds now, the law's limit, and every change of it. */
export function SettingPage() {
  const { setting: name = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getProgram');
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={320} aria-label="Loading" />;
  const setting = data.settings.find((one) => one.name === name);
  if (!setting) return <Alert color="orange">There is no setting of this name.</Alert>;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {titleFor(name)}
        </Title>
        <ListActs path="/written-program/settings" row={setting} name={titleFor(name)} />
      </Group>
      <Text>{setting.means}</Text>
      <Facts
        of={[
          ['Value', said(setting.shape, setting.value)],
          ['Clause', setting.clause],
          ['The law', floorSaid(setting) ?? 'sets no limit'],
          ['From', setting.source === 'program' ? `this program, since ${setting.since}` : 'the edition'],
          ['Name in the API', setting.name],
        ]}
      />
      <Changes setting={setting} />
    </Stack>
  );
}

function Changes({ setting }: { setting: Setting }) {
  const query = useRows('listSettingChanges', { query: { name: setting.name } });
  return (
    <div>
      <Title order={2} size="h4">
        Changes
      </Title>
      {query.error && <Trouble error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && query.rows.length === 0 && (
        <Text c="dimmed">It is as the edition of the law has it.</Text>
      )}
      {query.rows.length > 0 && (
        <StackedTable
          head={<StackedHead labels={['Value', 'State', 'Effective on', 'Why', 'By', 'Actions']} />}
        >
          {query.rows.map((change) => (
            <Change key={change.id} change={change} setting={setting} />
          ))}
        </StackedTable>
      )}
    </div>
  );
}

function Change({ change, setting }: { change: Item<'listSettingChanges'>; setting: Setting }) {
  return (
    <StackedRow>
      <StackedCell label="Value">{said(setting.shape, change.value)}</StackedCell>
      <StackedCell label="State">
        <Badge variant="light" tt="none" miw="max-content">
          {wordsFor(change.state)}
        </Badge>
      </StackedCell>
      <StackedCell label="Effective on">{change.effectiveOn}</StackedCell>
      <StackedCell label="Why">{change.reason}</StackedCell>
      <StackedCell label="By">
        <ThingLink id={change.proposedBy} /> <Moment at={change.proposedAt} />
      </StackedCell>
      <StackedCell label="Actions">
        <ListActs path="/written-program" row={change} name={said(setting.shape, change.value)} />
      </StackedCell>
    </StackedRow>
  );
}
