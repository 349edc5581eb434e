/** The command palette: any page by its title, any person by name, any thing by its id. */

import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { lists } from '../lists.ts';
import { isOffered, notCovered, useSession } from './grant.ts';
import '@mantine/spotlight/styles.css';

/** Where a thing with an id of this prefix is shown. */
const pageOfPrefix: Readonly<Record<string, (id: string) => { to: string; label: string }>> = {
  acc: (id) => ({ to: `/standing/${id}`, label: 'Open the account' }),
  cas: (id) => ({ to: `/casework/${id}`, label: 'Open the case' }),
  per: (id) => ({ to: `/identification/persons/${id}`, label: 'Open the person' }),
  vrd: (id) => ({ to: `/gate/explain?verdict=${id}`, label: 'Explain the verdict' }),
};

export function Palette() {
  const [query, setQuery] = useState('');
  const [name] = useDebouncedValue(query.trim(), 200);
  const session = useSession();
  const navigate = useNavigate();
  const go = (to: string) => void navigate({ href: to });
  const persons = useQuery({
    queryKey: ['searchPersons', name],
    queryFn: ({ signal }) => call('searchPersons', { body: { name } }, { signal }),
    enabled: name.length >= 2 && !name.includes('_') && notCovered('searchPersons', session) === undefined,
  });
  const [prefix = ''] = query.trim().split('_');
  const known = Object.hasOwn(pageOfPrefix, prefix) ? pageOfPrefix[prefix]?.(query.trim()) : undefined;
  const actions: SpotlightActionData[] = [
    ...(known
      ? [{ id: known.to, label: known.label, description: query.trim(), onClick: () => go(known.to) }]
      : []),
    ...lists
      .filter((list) => isOffered(list, session))
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
