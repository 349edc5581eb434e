import { Anchor, Paper, Progress, Skeleton, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../api/hooks.ts';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';
import { change } from './days.ts';

const day = 86_400_000;

/** Accounts by standing now, and how that changed in a week and a month. */
export function AccountsByStanding() {
  const [opened] = useState(() => Date.now());
  const past = (days: number) => new Date(opened - days * day).toISOString();
  const now = useRead('countStandings');
  const week = useRead('countStandings', { query: { asOf: past(7) } });
  const month = useRead('countStandings', { query: { asOf: past(30) } });
  if (now.error) return <Trouble error={now.error} again={() => void now.refetch()} />;
  return (
    <Paper withBorder p="md" component="section" aria-label="Accounts by standing">
      <Title order={2} size="h4" mb="sm">
        Accounts by standing
      </Title>
      {now.data ? (
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              {['Standing', 'Now', '7 days ago', '30 days ago'].map((label, at) => (
                <Table.Th key={label} scope="col" ta={at > 0 ? 'end' : 'start'}>
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {states.map((state) => (
              <Table.Tr key={state}>
                <Table.Td>{titleFor(state)}</Table.Td>
                <Table.Td ta="end">
                  <Anchor
                    component={Link}
                    inherit
                    to="/standing"
                    search={{ state } as never} // Safe: the router of this console knows no typed searches.
                    aria-label={`${titleFor(state)}: ${now.data.byState[state]}`}
                  >
                    {now.data.byState[state].toLocaleString('en')}
                  </Anchor>
                </Table.Td>
                <Table.Td ta="end">{then(week.data?.byState[state])}</Table.Td>
                <Table.Td ta="end">{then(month.data?.byState[state])}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Td fw={600}>All</Table.Td>
              <Table.Td ta="end" fw={600}>
                {now.data.accounts.toLocaleString('en')}
              </Table.Td>
              <Table.Td ta="end">{then(week.data?.accounts)}</Table.Td>
              <Table.Td ta="end">{then(month.data?.accounts)}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      ) : (
        <Skeleton height={260} aria-label="Loading" />
      )}
    </Paper>
  );
}

const states = [
  'pending',
  'restricted',
  'suspended',
  'not-opened',
  'good',
  'closing',
  'refused',
  'closed',
] as const;

function then(count: number | undefined): string {
  return count === undefined ? '…' : count.toLocaleString('en');
}

/** Accounts in use with a foreign person behind them who is not verified, by how long. */
export function UnverifiedForeign() {
  const [opened] = useState(() => Date.now());
  const { data, error, refetch } = useRead('countUnverifiedForeignAccounts');
  const week = useRead('countStandings', { query: { asOf: new Date(opened - 7 * day).toISOString() } });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  const most = Math.max(1, ...(data?.bands ?? []).map(({ accounts }) => accounts));
  return (
    <Paper withBorder p="md" component="section" aria-label="Unverified foreign accounts">
      <Title order={2} size="h4">
        Unverified foreign accounts
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        In use while somebody behind them is not verified (§ 7.302(d)), by how long.{' '}
        {data && week.data && `${change(data.accounts, week.data.unverifiedForeign, '7 days ago')}.`}
      </Text>
      {data ? (
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {data.bands.map(({ fromDays, toDays, accounts }) => (
              <Table.Tr key={fromDays}>
                <Table.Th scope="row" fw={400} w={130}>
                  {toDays === null ? `${fromDays} days and more` : `${fromDays} to ${toDays} days`}
                </Table.Th>
                <Table.Td>
                  <Progress
                    value={(accounts / most) * 100}
                    aria-hidden
                    color={fromDays > 60 ? 'red' : 'indigo'}
                  />
                </Table.Td>
                <Table.Td ta="end" w={70}>
                  <Anchor
                    component={Link}
                    inherit
                    to="/standing/unverified"
                    search={{ fromDays, ...(toDays === null ? {} : { toDays }) } as never} // Safe: as above.
                    aria-label={`${accounts} accounts, ${fromDays} days and more`}
                  >
                    {accounts.toLocaleString('en')}
                  </Anchor>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <Skeleton height={160} aria-label="Loading" />
      )}
    </Paper>
  );
}
