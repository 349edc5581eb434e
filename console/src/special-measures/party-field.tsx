import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { ThingName } from '../pages/thing-named.tsx';
import { titleFor } from '../words.ts';

type Party = { readonly id: string; readonly name: string; readonly says: string };
type Props = { party: string; set: (party: string) => void; error: string | undefined };

const mostShown = 6;
/** As many as the API gives at once. */
const mostResellers = 200;

/** A person or reseller on record, found by words of its name or given by its id. */
export function PartyField({ party, set, error }: Props) {
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 200);
  const byId = /^(per|org)_./.test(text);
  const { data, isFetching } = useQuery({
    queryKey: ['parties called', text],
    queryFn: ({ signal }) => partiesCalled(text, signal),
    enabled: text.length >= 2 && !byId,
  });
  const found = data ?? [];
  return (
    <>
      <TextInput
        label="Person or reseller"
        description="Words of its name, or its id: per_… or org_…"
        required={party === ''}
        error={error}
        value={typed}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          set(/^(per|org)_./.test(value.trim()) ? value.trim() : '');
        }}
      />
      {byId && party !== '' && (
        <Text size="sm">
          <ThingName id={party} />
        </Text>
      )}
      {found.length > 0 && !byId && (
        <Radio.Group label="Which one" required value={party} onChange={set}>
          <Stack gap={10} mt={6}>
            {found.map(({ id, name, says }) => (
              <Radio key={id} size="xs" value={id} label={name} description={`${says}, ${id}`} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {data && found.length === 0 && !isFetching && !byId && (
        <Text size="sm" role="status">
          Nobody on record is called so.
        </Text>
      )}
    </>
  );
}

/** Persons first; the words of a person's name are in the body, because names must not stand in an address. */
async function partiesCalled(name: string, signal: AbortSignal): Promise<readonly Party[]> {
  const [persons, resellers] = await Promise.all([
    call('searchPersons', { query: { limit: mostShown }, body: { name } }, { signal }),
    call('listResellers', { query: { limit: mostResellers } }, { signal }),
  ]);
  const words = name.toLowerCase();
  return [
    ...persons.items.map(({ id, kind, name: called }) => ({ id, name: called, says: titleFor(kind) })),
    ...resellers.items
      .filter(({ legalName }) => legalName.toLowerCase().includes(words))
      .slice(0, mostShown)
      .map(({ id, legalName }) => ({ id, name: legalName, says: 'Reseller' })),
  ];
}
