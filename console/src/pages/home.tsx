import { Anchor, Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link, useRouteContext } from '@tanstack/react-router';
import { lists } from '../lists.ts';
import type { Session } from '../session.ts';

/** Where to go. What needs a decision today comes with the officer's page. */
export function HomePage() {
  const { session } = useRouteContext({ strict: false }) as { session?: Session }; // Safe: the route above loads it.
  const name = session?.person?.name;
  return (
    <Stack>
      <Title order={1} size="h2">
        {name ? `Welcome, ${name}` : 'Welcome'}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {lists.map((list) => (
          <Card key={list.path} withBorder padding="md">
            <Text size="xs" c="dimmed">
              {list.group}
            </Text>
            <Anchor component={Link} to={list.path} fw={600}>
              {list.title}
            </Anchor>
          </Card>
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        Everything here is also in the API: see contracts/openapi.json, and gatehouse operations on the
        command line.
      </Text>
    </Stack>
  );
}
