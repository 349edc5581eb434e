import { Alert, Anchor, Badge, Box, Code, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import { useRead, useRows } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { Moment } from '../moment.tsx';
import { Who } from '../pages/who.tsx';
import { useSession } from '../shell/grant.ts';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';
import { floorSaid, type Setting, said } from './said.ts';

/** The program in force: every setting with its value, its clause, where it comes from, and what it may not go below. */
export default function ProgramHead() {
  const { data, error, refetch } = useRead('getProgram');
  const session = useSession();
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <section aria-label="Settings in force">
      <Text size="sm" mb="sm">
        <Anchor component={Link} to="/written-program/document" inherit underline="always">
          Read the program clause by clause
        </Anchor>
        , with what is still empty, or download it. What it rests on:{' '}
        <Anchor component={Link} to="/written-program/risks" inherit underline="always">
          the assessment of risk
        </Anchor>
        .
      </Text>
      {data.adopted ? (
        <Box mb="sm">
          <Text size="sm" c="dimmed">
            Adopted <Moment at={data.adopted.on} />. Edition <Code>{data.edition}</Code>. A change takes two
            people.
          </Text>
          {/* In one line, whoever it is, so that the settings below do not move when the name comes. */}
          <Text size="sm" c="dimmed" truncate>
            Adopted by <Who id={data.adopted.by} />
          </Text>
        </Box>
      ) : (
        <Alert color="orange" mb="sm">
          <Text size="sm" mb="xs">
            The program is not adopted yet; a change takes one person until it is.
          </Text>
          {!session?.examiner && <ListActs path="/written-program/adoption" />}
        </Alert>
      )}
      {!session?.examiner && <OpenChanges />}
      <StackedTable head={<StackedHead labels={columns} />}>
        {data.settings.map((setting) => (
          <SettingRow key={setting.name} setting={setting} />
        ))}
      </StackedTable>
      <Title order={2} size="h4" mt="md">
        Changes
      </Title>
    </section>
  );
}

/** What is not in force yet, above a table that is longer than a screen. */
function OpenChanges() {
  const { rows } = useRows('listProgramChanges', { query: {} }, { limit: 100 });
  // Those that wait for a second person first.
  const open = ['submitted', 'drafted'].flatMap((asked) => rows.filter(({ state }) => state === asked));
  if (open.length === 0) return null;
  return (
    <Alert
      color="gray"
      mb="sm"
      title={
        open.length === 1 ? '1 change is not in force yet' : `${open.length} changes are not in force yet`
      }
    >
      {open.map(({ id, state, reason }) => (
        <Text key={id} size="sm">
          {titleFor(state)}:{' '}
          <Anchor component={Link} to={`/written-program/changes/${id}`} inherit underline="always">
            {reason}
          </Anchor>
        </Text>
      ))}
    </Alert>
  );
}

const columns = ['Setting', 'Value', 'What it means', 'Clause', 'From'] as const;

function SettingRow({ setting }: { setting: Setting }) {
  const { name, shape, value, means, clause, source, since } = setting;
  const floor = floorSaid(setting);
  return (
    <StackedRow>
      <StackedCell label="Setting" names>
        <Anchor size="sm" component={Link} to={`/written-program/settings/${name}`}>
          {titleFor(name)}
        </Anchor>
      </StackedCell>
      <StackedCell label="Value">{said(shape, value)}</StackedCell>
      <StackedCell label="What it means">
        {means}
        {floor && (
          <Text size="xs" c="dimmed">
            The law: {floor}
          </Text>
        )}
      </StackedCell>
      <StackedCell label="Clause">
        <span style={{ whiteSpace: 'nowrap' }}>{clause}</span>
      </StackedCell>
      <StackedCell label="From">
        <Badge variant="light" tt="none" miw="max-content" color={source === 'program' ? 'indigo' : 'gray'}>
          {source}
        </Badge>{' '}
        {since}
      </StackedCell>
    </StackedRow>
  );
}
