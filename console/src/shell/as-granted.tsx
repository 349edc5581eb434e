import { Text } from '@mantine/core';
import { Moment } from '../moment.tsx';
import { useSession } from './grant.ts';

/** In the head of what an examiner reads: of which moment it is, and of whom. Nothing for others. */
export function AsGranted() {
  const grant = useSession()?.examiner;
  if (!grant?.asOf && !grant?.customers) return null;
  return (
    <Text size="sm" c="dimmed">
      {grant.asOf && (
        <>
          As of <Moment at={grant.asOf} />
        </>
      )}
      {grant.customers &&
        (grant.asOf ? ', of the customers of your grant' : 'Of the customers of your grant')}
    </Text>
  );
}
