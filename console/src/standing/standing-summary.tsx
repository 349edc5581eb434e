import { Badge, Card, Group, List, Stack, Text } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { titleFor, wordsFor } from '../words.ts';

type Standing = Answer<'getStanding'>;
type Owed = Standing['requirements']['currentlyDue'];

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
            {reasons.map(({ code, clause, customerText }) => (
              <List.Item key={`${code} ${clause}`}>
                {customerText}{' '}
                <Text span c="dimmed" size="xs">
                  {clause} · {wordsFor(code)}
                </Text>
              </List.Item>
            ))}
          </List>
        </Card>
      )}
      <OwedList title="Past due" items={requirements.pastDue} />
      <OwedList title="Due now" items={requirements.currentlyDue} />
      <OwedList title="Being checked" items={requirements.pendingVerification} />
      <OwedList title="Due later" items={requirements.eventuallyDue} />
    </Stack>
  );
}

function OwedList({ title, items }: { title: string; items: Owed }) {
  if (items.length === 0) return null;
  return (
    <Card withBorder padding="sm">
      <Text fw={600} size="sm">
        {title} · {items.length}
      </Text>
      <List size="sm">
        {items.map((item) => (
          <List.Item key={item.requirement}>
            {item.title}
            {item.dueOn && ` · by ${item.dueOn}`}
            {item.owedBy === 'provider' && ' · ours to do'}
            {item.optional && ' · if they wish'}
            <Text size="xs" c="dimmed">
              {item.remedy} {item.clause}
            </Text>
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
