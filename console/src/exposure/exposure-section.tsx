import { List, Skeleton, Text, Title } from '@mantine/core';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { Facts } from '../pages/facts.tsx';
import { Trouble } from '../trouble.tsx';

type Exposure = Answer<'getExposure'>;
type Money = Exposure['exposure'];

/** What a civil penalty for a deadline that passed could be at most, and how that was reckoned. */
export default function ExposureSection({ clock }: { clock: string }) {
  const { data, error, refetch } = useRead('getExposure', { path: { clock } });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={220} aria-label="Loading" />;
  return (
    <section aria-labelledby="exposure">
      <Title order={2} size="h4" id="exposure">
        Exposure (§ 7.309)
      </Title>
      <Text size="sm" c="dimmed">
        Information, not a verdict: whether there is a violation, and what a penalty would be, is not said
        here.
      </Text>
      <Facts
        of={[
          ['At most', `${said(data.exposure)}, by the ${wordsOf[data.greater]}`],
          ['Largest penalty', `${said(data.civilMaximum)}, ${penaltyFrom(data)}`],
          [
            `${data.multiple} times the transactions`,
            `${said(data.multiplied)}, from ${said(data.transactions)} in ${monthsSaid(data)}`,
          ],
          ['Whose transactions', whoseSaid(data)],
        ]}
      />
      <Missing of={data} />
    </section>
  );
}

const wordsOf = { 'civil-maximum': 'largest penalty of the year', transactions: 'transactions' } as const;

function said({ minor, currency }: Money): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(
    minor / 10 ** digitsOf(currency),
  );
}

function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

function penaltyFrom({ civilMaximum: { from, year }, breachedOn }: Exposure): string {
  if (from === 'statutory') return 'the statutory base';
  if (from === 'adjusted') return `as adjusted for ${year}`;
  return `as adjusted for ${year}: the number of ${breachedOn.slice(0, 4)} is not known`;
}

function monthsSaid({ fromMonth, untilMonth }: Exposure): string {
  return fromMonth === untilMonth ? fromMonth : `${fromMonth} to ${untilMonth}`;
}

function whoseSaid({ scope, accounts }: Exposure): string {
  if (scope === 'account') return 'those of the account it is about';
  if (scope === 'customers')
    return `those of the customers it is about: ${accounts} ${accounts === 1 ? 'account' : 'accounts'}`;
  return 'those of all accounts: it is about the provider, or about nobody in particular';
}

const missingSaid = {
  'penalty-of-the-year': 'The largest penalty of the year itself is not known.',
  'transaction-values': 'No value of a transaction is on record for these months.',
  'values-in-usd': 'Some values are in other currencies. They are not counted, because nothing is converted:',
} as const;

function Missing({ of: { missing, notCounted } }: { of: Exposure }) {
  if (missing.length === 0) return null;
  return (
    <>
      <Text size="sm" mt="xs" fw={600}>
        What is missing
      </Text>
      <List size="sm">
        {missing.map((one) => (
          <List.Item key={one}>
            {missingSaid[one]} {one === 'values-in-usd' && notCounted.map(said).join(', ')}
          </List.Item>
        ))}
      </List>
    </>
  );
}
