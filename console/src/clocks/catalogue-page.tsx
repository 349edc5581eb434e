import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';
import { lengthSaid } from './how-it-is-counted.tsx';

type LegalClock = Answer<'getClockCatalogue'>['clocks'][number];

/** Every clock of the edition: how long it is and why, when it starts, and how many of it run here. */
export function CataloguePage() {
  const { data, error, refetch } = useRead('getClockCatalogue');
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          Clock catalogue
        </Title>
        <ListActs path="/clocks/feed" />
      </Group>
      <Text size="sm" c="dimmed" maw={900}>
        The deadlines that the edition {data.edition} knows, and those the program adds. Where the text gives
        no length, a setting stands for it.
      </Text>
      <StackedTable head={<StackedHead labels={['Clock', 'Length', 'Starts', 'Owed', 'Here']} />}>
        {inUseFirst(data.clocks).map((clock) => (
          <StackedRow key={clock.id}>
            <StackedCell label="Clock" names>
              <Named clock={clock} />
            </StackedCell>
            <StackedCell label="Length">
              <LengthOf clock={clock} />
            </StackedCell>
            <StackedCell label="Starts">
              <Starts clock={clock} />
            </StackedCell>
            <StackedCell label="Owed">{owedSaid(clock)}</StackedCell>
            <StackedCell label="Here">
              <Here clock={clock} />
            </StackedCell>
          </StackedRow>
        ))}
      </StackedTable>
    </Stack>
  );
}

/** What runs here, then what has run, what nothing starts yet, and what is off. */
function inUseFirst(clocks: readonly LegalClock[]): readonly LegalClock[] {
  const place = ({ status, started, running, breached }: LegalClock) =>
    status === 'off' ? 3 : running + breached > 0 ? 0 : started ? 1 : 2;
  return clocks.toSorted((one, other) => place(one) - place(other));
}

const kinds: Readonly<Record<LegalClock['kind'], string>> = {
  due: 'done within',
  keep: 'kept for',
  'not-before': 'not before',
  lapse: 'ends after',
  before: 'done before the event',
};

function Named({ clock: { id, from, obligations, status, confidence, note } }: { clock: LegalClock }) {
  return (
    <>
      <Text size="sm" fw={500} component="span">
        {titleFor(id)}
      </Text>{' '}
      {status === 'off' && (
        <Badge variant="light" color="gray" tt="none">
          off
        </Badge>
      )}
      {from === 'program' && (
        <Badge variant="light" tt="none">
          of the program
        </Badge>
      )}
      {obligations.map((one) => (
        <Text key={one.id} size="xs">
          {one.clause}: {one.text}
        </Text>
      ))}
      {confidence && (
        <Text size="xs" c="dimmed">
          How sure: {sureSaid(confidence)}. {note}
        </Text>
      )}
    </>
  );
}

/** `unconfirmed-M`: how much it is trusted stands in the letter. */
function sureSaid(confidence: string): string {
  const [, trust] = /^unconfirmed-([HML])$/.exec(confidence) ?? [];
  return trust ? `unconfirmed, with ${trustOf[trust] ?? ''} trust` : wordsFor(confidence);
}

const trustOf: Readonly<Record<string, string>> = { H: 'high', M: 'medium', L: 'low' };

function LengthOf({ clock: { kind, length, lengthFrom, because } }: { clock: LegalClock }) {
  return (
    <>
      <Text size="sm">
        {length || kind === 'before'
          ? [kinds[kind], length && lengthSaid(length)].filter(Boolean).join(' ')
          : 'as the program says for each kind of case'}
      </Text>
      {lengthFrom?.kind === 'setting' && (
        <Text size="xs">
          Setting:{' '}
          <Anchor
            component={Link}
            to={`/written-program/settings/${lengthFrom.name}`}
            inherit
            underline="always"
          >
            {titleFor(lengthFrom.name)}
          </Anchor>
        </Text>
      )}
      {because && (
        <Text size="xs" c="dimmed">
          {because}
        </Text>
      )}
    </>
  );
}

function Starts({ clock: { starts, readings } }: { clock: LegalClock }) {
  return (
    <>
      <Text size="sm">{starts ?? 'as the program says'}</Text>
      {readings.map((one) => (
        <Text key={one.id} size="xs" c="dimmed">
          {one.default ? 'Counts: ' : 'Or: '}
          {one.text}
        </Text>
      ))}
    </>
  );
}

function owedSaid({ owedBy, owedTo }: LegalClock): string {
  if (owedBy.length === 0) return 'nothing is owed';
  return `by ${owedBy.map(wordsFor).join(' and ')}${owedTo ? `, to ${wordsFor(owedTo)}` : ''}`;
}

function Here({ clock: { started, running, breached, ended, obligations } }: { clock: LegalClock }) {
  if (!started) return <Text size="sm">nothing starts it yet</Text>;
  const [first] = obligations;
  return (
    <Text size="sm">
      {obligations.length === 1 && first ? (
        <Anchor component={Link} to={`/clocks?obligation=${first.id}`} inherit underline="always">
          {running} running
        </Anchor>
      ) : (
        `${running} running`
      )}
      , {breached} breached, {ended} ended
    </Text>
  );
}
