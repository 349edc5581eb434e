import { Alert, Button, Code, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Answer } from '../api/call.ts';
import { useRead } from '../api/hooks.ts';
import { LoadingAll } from '../loading.tsx';
import { type Fact, Facts } from '../pages/facts.tsx';
import { placeSaid } from '../places.ts';
import { RouteLink } from '../route-link.tsx';
import { Trouble } from '../trouble.tsx';
import { networkSaid, whyNoPlace } from './network-said.ts';

/** What can be said of one IP address. The address stands in the link. */
export function AddressPage() {
  const { address = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(address);
  const look = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) void navigate({ to: `/access-log/addresses/${encodeURIComponent(typed.trim())}` });
  };
  return (
    <Stack>
      <Title order={1} size="h2">
        IP address
      </Title>
      <form onSubmit={look}>
        <Group align="end">
          <TextInput
            label="Address"
            placeholder="203.0.113.7 or 2001:db8::7"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit">Look up</Button>
        </Group>
      </form>
      {address && <Shown address={address} />}
    </Stack>
  );
}

function Shown({ address }: { address: string }) {
  const { data, error, refetch } = useRead('getAddress', { path: { address } });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <LoadingAll />;
  return (
    <Stack>
      <Alert color="gray" title="Indications, no more">
        <Text size="sm">
          The country is that in which the network is registered. Neither it nor a list says where somebody
          is.
        </Text>
        {data.kinds.length > 0 && (
          <List size="sm">
            {data.kinds.map((kind) => (
              <List.Item key={kind}>{whyNoPlace[kind]}</List.Item>
            ))}
          </List>
        )}
      </Alert>
      <Facts of={factsOf(data)} />
      <Text size="sm">
        <RouteLink href={`/access-log/accesses?address=${encodeURIComponent(data.address)}`}>
          Accesses from this address
        </RouteLink>
      </Text>
    </Stack>
  );
}

function factsOf({
  address,
  family,
  country,
  kinds,
  lists,
  countriesAsOf,
}: Answer<'getAddress'>): readonly Fact[] {
  return [
    ['Address', <Code key="address">{address}</Code>],
    ['Kind', `IPv${family}`],
    ['Country of registration', country ? placeSaid(country) : 'not known'],
    ['Network', kinds.map((kind) => networkSaid[kind]).join(', ') || networkSaid.plain],
    ['On lists', lists.map(({ name }) => name).join(', ') || 'none'],
    ['Table of countries of', countriesAsOf.slice(0, 10)],
  ];
}
