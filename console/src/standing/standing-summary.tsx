import { Badge, Card, Group, List, Stack, Text } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { titleFor, wordsFor } from '../words.ts';
import { Persons } from './persons.tsx';
import { saidOnce } from './said-once.ts';

type Standing = Answer<'getStanding'>;
type Owed = Standing['requirements']['currentlyDue'];
type Reason = Standing['reasons'][number];

const colours: Readonly<Record<Standing['state'], string>> = {
  'not-opened': 'gray',
  pending: 'orange',
  good: 'green',
  restricted: 'orange',
  suspended: 'red',
  closing: 'red',
  closed: 'gray',
  refused: 'red',
};

/** What an account may do now, every reason with its clause, and what would lift each. */
export function StandingSummary({ standing }: { standing: Standing }) {
  const { requirements, terms, reasons } = standing;
  const several = personsIn(standing).size > 1;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Badge size="lg" tt="none" variant="light" color={colours[standing.state]}>
          {titleFor(standing.state)}
        </Badge>
        <Text size="sm">
          New use: {wordsFor(terms.newProvisioning)}. Running machines: {wordsFor(terms.runningMachines)}.
          {terms.monitoring === 'enhanced' && ' Watched more closely.'}
        </Text>
      </Group>
      {reasons.length > 0 && (
        <Card withBorder padding="sm">
          <Text fw={600} size="sm">
            Why
          </Text>
          <List size="sm">
            {saidOnce(reasons, { reads: reasonReads, person: personOf }).map(({ said, persons }) => (
              <List.Item key={reasonReads(said)}>
                {said.customerText}{' '}
                <Text span c="dimmed" size="xs">
                  {said.clause} · {wordsFor(said.code)}
                  {listOf(said)}
                </Text>
                {several && <Persons of={persons} />}
              </List.Item>
            ))}
          </List>
        </Card>
      )}
      <OwedList title="Past due" items={requirements.pastDue} several={several} />
      <OwedList title="Due now" items={requirements.currentlyDue} several={several} />
      <OwedList title="Being checked" items={requirements.pendingVerification} several={several} />
      <OwedList title="Due later" items={requirements.eventuallyDue} several={several} />
    </Stack>
  );
}

/** Everybody the standing speaks of: where there is one, who it is need not be said. */
function personsIn({ reasons, requirements: owed }: Standing): ReadonlySet<string> {
  const items = [owed.pastDue, owed.currentlyDue, owed.pendingVerification, owed.eventuallyDue].flat();
  return new Set(
    [...reasons.map(personOf), ...items.map((item) => item.person)].filter((one) => one != null),
  );
}

function personOf({ facts }: Reason): string | undefined {
  return typeof facts?.person === 'string' ? facts.person : undefined;
}

/** Which list a reason is about, and since when it is stale. */
function listOf({ facts }: Reason): string {
  return typeof facts?.list === 'string' ? `: ${facts.list}, since ${facts.since}` : '';
}

function reasonReads({ code, clause, customerText }: Reason): string {
  return [code, clause, customerText].join(' ');
}

function owedReads({ title, dueOn, owedBy, optional, remedy, clause }: Owed[number]): string {
  return [title, dueOn, owedBy, optional, remedy, clause].join(' ');
}

function OwedList({ title, items, several }: { title: string; items: Owed; several: boolean }) {
  if (items.length === 0) return null;
  return (
    <Card withBorder padding="sm">
      <Text fw={600} size="sm">
        {title} · {items.length}
      </Text>
      <List size="sm">
        {saidOnce(items, { reads: owedReads, person: (one) => one.person ?? undefined }).map(
          ({ said, persons }) => (
            <List.Item key={owedReads(said)}>
              {said.title}
              {said.dueOn && ` · by ${said.dueOn}`}
              {said.owedBy === 'provider' && ' · ours to do'}
              {said.optional && ' · if they wish'}
              <Text size="xs" c="dimmed">
                {said.remedy} {said.clause}
              </Text>
              {several && <Persons of={persons} />}
            </List.Item>
          ),
        )}
      </List>
    </Card>
  );
}
