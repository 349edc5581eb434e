import { Anchor, Badge, Code, Group, List, Skeleton, Stack, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import UsedFrom from '../access-log/used-from.tsx';
import { addressOf } from '../api/call.ts';
import { useRead, useRows } from '../api/hooks.ts';
import { RecordToTake } from '../ledger/record-to-take.tsx';
import { Moment } from '../moment.tsx';
import { KeptUntil } from '../retention/kept-until.tsx';
import { AsGranted } from '../shell/as-granted.tsx';
import { StackedCell, StackedHead, StackedRow, StackedTable } from '../stacked.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor, wordsFor } from '../words.ts';
import { StandingSummary } from './standing-summary.tsx';

/** One account: what it may do and why, what would lift each reason, what people decide, and how it came to this. */
export function AccountPage() {
  const { account = '' } = useParams({ strict: false });
  const { data, error, refetch } = useRead('getStanding', { path: { account } });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={320} aria-label="Loading" />;
  return (
    <Stack>
      <Group justify="space-between">
        <div>
          <Title order={1} size="h2">
            Account
          </Title>
          <AsGranted />
          <Code>{account}</Code>
        </div>
        <Group gap="md">
          <RecordToTake about={account} />
          <Anchor size="sm" component={Link} to={`/identification/persons/${data.person}`}>
            Who stands behind it
          </Anchor>
        </Group>
      </Group>
      <StandingSummary standing={data} />
      <KeptUntil account={account} />
      {data.cases.length > 0 && (
        <div>
          <Title order={2} size="h4">
            Cases
          </Title>
          <List>
            {data.cases.map((one) => (
              <List.Item key={one.case}>
                <Anchor component={Link} to={`/casework/${one.case}`}>
                  {titleFor(one.kind)}
                </Anchor>{' '}
                {one.outcome ? (
                  <Badge variant="light" tt="none">
                    {wordsFor(one.outcome)}
                  </Badge>
                ) : (
                  one.dueOn && `due on ${one.dueOn}`
                )}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      <History account={account} />
      <UsedFrom of={{ account }} path={`/standing/${account}`} />
    </Stack>
  );
}

function History({ account }: { account: string }) {
  const query = useRows('listStandingChanges', { path: { account } });
  return (
    <div>
      <Group justify="space-between">
        <Title order={2} size="h4">
          History
        </Title>
        <Anchor
          size="sm"
          download
          href={addressOf('listStandingChanges', { path: { account }, query: { format: 'csv' } })}
        >
          Export CSV
        </Anchor>
      </Group>
      {query.error && <Trouble error={query.error} again={() => void query.refetch()} />}
      <StackedTable head={<StackedHead labels={['Standing', 'Since', 'Why']} />}>
        {query.rows.map((row) => (
          <StackedRow key={row.version}>
            <StackedCell label="Standing">{titleFor(row.to)}</StackedCell>
            <StackedCell label="Since">
              <Moment at={row.changedAt} />
            </StackedCell>
            <StackedCell label="Why">
              {[...new Set(row.reasons.map(({ code, clause }) => `${wordsFor(code)} (${clause})`))].join(
                '; ',
              )}
            </StackedCell>
          </StackedRow>
        ))}
      </StackedTable>
    </div>
  );
}
