import { Paper, Skeleton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../api/hooks.ts';
import classes from '../plain.module.css';
import { addressOf, RouteLink } from '../route-link.tsx';
import { Trouble } from '../trouble.tsx';
import { titleFor } from '../words.ts';
import { change } from './days.ts';
import own from './today.module.css';

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
        <table className={classes.table}>
          <thead>
            <tr>
              {['Standing', 'Now', '7 days ago', '30 days ago'].map((label, at) => (
                <th key={label} scope="col" data-end={at > 0 || undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {states.map((state) => (
              <tr key={state}>
                <td>{titleFor(state)}</td>
                <td data-end>
                  <RouteLink
                    className={classes.link}
                    href={addressOf('/standing', { state })}
                    aria-label={`${titleFor(state)}: ${now.data.byState[state]}`}
                  >
                    {now.data.byState[state].toLocaleString('en')}
                  </RouteLink>
                </td>
                <td data-end>{then(week.data?.byState[state])}</td>
                <td data-end>{then(month.data?.byState[state])}</td>
              </tr>
            ))}
            <tr>
              <td className={own.sum}>All</td>
              <td data-end className={own.sum}>
                {now.data.accounts.toLocaleString('en')}
              </td>
              <td data-end>{then(week.data?.accounts)}</td>
              <td data-end>{then(month.data?.accounts)}</td>
            </tr>
          </tbody>
        </table>
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
        <table className={classes.table}>
          <tbody>
            {data.bands.map(({ fromDays, toDays, accounts }) => (
              <tr key={fromDays}>
                <th scope="row" className={own.band}>
                  {toDays === null ? `${fromDays} days and more` : `${fromDays} to ${toDays} days`}
                </th>
                <td>
                  <span className={own.bar} data-long={fromDays > 60 || undefined} aria-hidden>
                    <span style={{ width: `${(accounts / most) * 100}%` }} />
                  </span>
                </td>
                <td data-end className={own.few}>
                  <RouteLink
                    className={classes.link}
                    href={addressOf('/standing/unverified', {
                      fromDays,
                      ...(toDays === null ? {} : { toDays }),
                    })}
                    aria-label={`${accounts} accounts, ${fromDays} days and more`}
                  >
                    {accounts.toLocaleString('en')}
                  </RouteLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Skeleton height={160} aria-label="Loading" />
      )}
    </Paper>
  );
}
