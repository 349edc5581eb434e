/** The command palette: any page by its title, any person by name, any thing by its id. */

import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { lists } from '../lists.ts';
import { pageOfId } from './page-of-id.ts';
import '@mantine/spotlight/styles.css';

export function Palette() {
  const [query, setQuery] = useState('');
  const [name] = useDebouncedValue(query.trim(), 200);
  const navigate = useNavigate();
  const go = (to: string) => void navigate({ href: to });
  const persons = useQuery({
    queryKey: ['searchPersons', name],
    queryFn: ({ signal }) => call('searchPersons', { body: { name } }, { signal }),
    enabled: name.length >= 2 && !name.includes('_'),
  });
  const known = pageOfId(query.trim());
  const actions: SpotlightActionData[] = [
    ...(known
      ? [{ id: known.to, label: known.label, description: query.trim(), onClick: () => go(known.to) }]
      : []),
    ...lists
      .filter(({ title, group }) => `${title} ${group}`.toLowerCase().includes(query.trim().toLowerCase()))
      .map(({ path, title, group }) => ({
        id: path,
        label: title,
        description: group,
        onClick: () => go(path),
      })),
    ...(persons.data?.items ?? []).slice(0, 8).map((one) => ({
      id: one.id,
      label: one.name,
      description: `${one.kind} · ${one.id}`,
      onClick: () => go(`/identification/persons/${one.id}`),
    })),
  ];
  return (
    <Spotlight
      query={query}
      onQueryChange={setQuery}
      filter={(_, given) => given}
      actions={actions}
      shortcut={['mod + K', '/']}
      limit={12}
      nothingFound={persons.isFetching ? 'Searching…' : 'Nothing has this name or id.'}
      searchProps={{ placeholder: 'A page, a name, or an id', 'aria-label': 'Search' }}
    />
  );
}
