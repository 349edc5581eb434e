import { Alert, Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import type { Item } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { Facts } from '../pages/facts.tsx';
import { ThingNamed } from '../pages/thing-named.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';
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

/** Every value that was approved, and the drafts that would bring another. */
function Changes({ setting }: { setting: Setting }) {
  const query = useRows('listProgramValues', { query: { kind: 'setting', name: setting.name } });
  const open = useRows('listProgramChanges', { query: {} }, { limit: 100 }).rows.filter(
    ({ state, settings }) => ['drafted', 'submitted'].includes(state) && settings.includes(setting.name),
  );
  return (
    <div>
      <Title order={2} size="h4">
        Changes
      </Title>
      {open.map(({ id, state, reason }) => (
        <Text key={id} size="sm">
          {titleFor(state)}, not in force:{' '}
          <Anchor component={Link} to={`/written-program/changes/${id}`} inherit underline="always">
            {reason}
          </Anchor>
        </Text>
      ))}
      {query.error && <Trouble error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && query.rows.length === 0 && (
        <Text c="dimmed">It is as the edition of the law has it.</Text>
      )}
      {query.rows.length > 0 && (
        <StackedTable head={<StackedHead labels={['Value', 'Takes effect', 'Approved', 'By the change']} />}>
          {query.rows.map((value) => (
            <Change key={value.change} value={value} />
          ))}
        </StackedTable>
      )}
    </div>
  );
}

function Change({ value: { words, effectiveOn, approvedAt, change } }: { value: Item<'listProgramValues'> }) {
  return (
    <StackedRow>
      <StackedCell label="Value" names>
        {words}
      </StackedCell>
      <StackedCell label="Takes effect">{effectiveOn}</StackedCell>
      <StackedCell label="Approved">
        <Moment at={approvedAt} />
      </StackedCell>
      <StackedCell label="By the change">
        <ThingNamed id={change} />
      </StackedCell>
    </StackedRow>
  );
}
