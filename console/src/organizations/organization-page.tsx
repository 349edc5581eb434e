import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import ListActs from '../acts/list-acts.tsx';
import { useRead } from '../api/hooks.ts';
import { type Fact, Facts } from '../pages/facts.tsx';
import { placeSaid } from '../places.ts';
import type { Session } from '../session.ts';
import { Trouble } from '../trouble.tsx';
import { ReportedFacts } from './reported-facts.tsx';

/** The provider itself: how it is called, where it is, and its first certification. */
export function OrganizationPage() {
  const { session } = useRouteContext({ strict: false }) as { session?: Session }; // Safe: the route above loads it.
  const organization = session?.tenant ?? '';
  const { data, error, refetch } = useRead('getOrganization', { path: { organization } });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton height={240} aria-label="Loading" />;
  const certified = data.firstCertification;
  const facts: readonly Fact[] = [
    ['Legal name', data.legalName],
    ['Jurisdiction', placeSaid(data.jurisdiction)],
    ['Contact', data.contactEmail],
    ['A new provider (§ 7.304)', data.newProvider ? 'yes' : 'no'],
    ['Kind', data.kind],
    ['Edition of the law', data.edition],
    [
      'First certification',
      certified
        ? `${certified.certifiedOn}, receipt ${certified.receipt}`
        : 'not on record: no foreign account opens',
    ],
  ];
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          Organization
        </Title>
        <ListActs path="/organization" row={data} name={data.legalName} />
      </Group>
      <Facts of={facts} />
      <Text size="sm" c="dimmed">
        What is prepared for the regulator carries this name and contact.
      </Text>
      <ReportedFacts organization={organization} />
    </Stack>
  );
}
