/** The command palette: any page or setting by its title, any person, account, case or deadline by name or id. */

import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFound } from './found.ts';
import '@mantine/spotlight/styles.css';

export function Palette() {
  const [query, setQuery] = useState('');
  const navigate = useNavigate();
  const { found, searching } = useFound(query);
  const actions: SpotlightActionData[] = found.map(({ to, label, description }) => ({
    id: `${to} ${label}`,
    label,
    description,
    onClick: () => void navigate({ href: to }),
  }));
  return (
    <Spotlight
      query={query}
      onQueryChange={setQuery}
      filter={(_, given) => given}
      actions={actions}
      shortcut={null}
      limit={15}
      scrollable
      maxHeight={480}
      nothingFound={searching ? 'Searching…' : 'Nothing has this name or id.'}
      searchProps={{ placeholder: 'A page, a name, or an id', 'aria-label': 'Search' }}
    />
  );
}
