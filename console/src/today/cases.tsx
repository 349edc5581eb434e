import { Paper, Skeleton, Text, Title } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import classes from '../plain.module.css';
import { addressOf, RouteLink } from '../route-link.tsx';
import { before } from './days.ts';

type Counts = Answer<'countCases'>;

/** Cases to do by kind, those beyond their service level beside them, and whether work grows. */
export function Cases({ counts }: { counts: Counts | undefined }) {
  return (
    <Paper withBorder p="md" component="section" aria-label="Cases">
      <Title order={2} size="h4">
        Cases
      </Title>
      {counts ? <ByKind counts={counts} /> : <Skeleton height={160} aria-label="Loading" />}
    </Paper>
  );
}

function ByKind({ counts }: { counts: Counts }) {
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {counts.cases.toLocaleString('en')} to do; {before(counts.before, (then) => then.cases)}.
      </Text>
      {counts.byKind.length === 0 && <Text c="dimmed">No case waits.</Text>}
      {counts.byKind.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col" data-end>
                To do
              </th>
              <th scope="col" data-end>
                Late
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.byKind.map(({ kind, label, cases, late }) => (
              <tr key={kind}>
                <td>{label}</td>
                <td data-end>
                  <Rows of={label} count={cases} search={{ kind, active: 'true' }} />
                </td>
                <td data-end>
                  <Rows of={`${label}, late`} count={late} search={{ kind, urgency: 'late' }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

type RowsProps = { of: string; count: number; search: Readonly<Record<string, string>> };

function Rows({ of, count, search }: RowsProps) {
  return (
    <RouteLink className={classes.link} href={addressOf('/casework', search)} aria-label={`${of}: ${count}`}>
      {count.toLocaleString('en')}
    </RouteLink>
  );
}
