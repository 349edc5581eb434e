import {
  Anchor,
  Badge,
  Button,
  Card,
  Code,
  Group,
  List,
  Skeleton,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { Moment } from '../moment.tsx';
import { ThingNamed } from '../pages/thing-named.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';
import { majorOf } from '../written-program/said.ts';

type Verdict = Answer<'getVerdict'>['verdict'];

/** Explain a verdict: paste its id, and read what was asked, what was answered, and why, as of then. */
export function ExplainPage() {
  const { verdict = '' } = useSearch({ strict: false }) as { verdict?: string }; // Safe: the API judges whether it is an id.
  const [typed, setTyped] = useState(verdict);
  const navigate = useNavigate();
  const { data, error } = useRead('getVerdict', { path: { verdict } }, { enabled: verdict !== '' });
  return (
    <Stack>
      <Title order={1} size="h2">
        Explain a verdict
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: '/gate/explain', search: { verdict: typed.trim() } });
        }}
      >
        <Group align="flex-end">
          <TextInput
            label="Id of the verdict"
            description="It begins with vrd_. The control plane has it in the answer, and the customer in the message."
            required
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            style={{ flexGrow: 1, maxWidth: 480 }}
          />
          <Button type="submit">Explain</Button>
        </Group>
      </form>
      {error && <Trouble error={error} />}
      {verdict && !data && !error && <Skeleton height={200} aria-label="Loading" />}
      {data && <Explained verdict={data.verdict} />}
    </Stack>
  );
}

function Explained({ verdict }: { verdict: Verdict }) {
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group gap="xs">
          <Badge size="lg" variant="light" tt="none" color={verdict.decision === 'deny' ? 'red' : 'green'}>
            {titleFor(verdict.decision)}
          </Badge>
          <Moment at={verdict.at} />
        </Group>
        <List size="sm">
          {verdict.because.map(({ code, clause }) => (
            <List.Item key={`${code} ${clause}`}>
              {titleFor(code)}{' '}
              <Text span c="dimmed" size="xs">
                {clause}
              </Text>
            </List.Item>
          ))}
        </List>
        {verdict.lifts.length > 0 && (
          <Text size="sm">
            What would lift it: {verdict.lifts.map((lift) => wordsFor(lift.split(':')[0] ?? lift)).join('; ')}
            .
          </Text>
        )}
        <Table variant="vertical" layout="fixed">
          <Table.Tbody>
            {inputsOf(verdict).map(([label, value]) => (
              <Table.Tr key={label}>
                <Table.Th w={180}>{label}</Table.Th>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Anchor component={Link} to={`/standing/${verdict.account}`} size="sm">
          The account as it is now
        </Anchor>
      </Stack>
    </Card>
  );
}

function inputsOf(verdict: Verdict) {
  const { accelerators, spend } = verdict.amounts;
  return [
    ['Account', <ThingNamed key="account" id={verdict.account} />],
    ['Action', wordsFor(verdict.action)],
    ['Service', verdict.service ?? 'not named'],
    ['Region', verdict.region ?? 'not named'],
    ...(accelerators === undefined ? [] : [['Accelerators', String(accelerators)] as const]),
    ...(spend ? [['Spend', `${majorOf(spend)} ${spend.currency}`] as const] : []),
    ['Standing then', `${wordsFor(verdict.standing.state)}, version ${verdict.standing.version}`],
    ['Lists that were stale', <StaleLists key="stale" of={verdict} />],
    ['Edition of the law', verdict.edition],
    ['Could be relied on until', <Moment key="until" at={verdict.validUntil} />],
    ['Digest of the inputs', <Code key="inputs">{verdict.inputs}</Code>],
  ] as const;
}

const staleBecause = {
  'no-version': 'it had no version',
  'not-downloaded': 'not downloaded in time',
} as const;

/** A fact beside the answer, which does not rest on it. */
function StaleLists({ of: { staleLists } }: { of: Verdict }) {
  if (!staleLists) return 'not said then';
  if (staleLists.length === 0) return 'none';
  return staleLists.map(({ list, slug, since, reason }) => (
    <div key={list}>
      <ThingNamed id={list} />
      <Text size="xs" c="dimmed">
        {slug}, stale since {since}: {staleBecause[reason]}
      </Text>
    </div>
  ));
}
