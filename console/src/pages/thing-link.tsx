import { Anchor, Code } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { pageOf } from './page-of.ts';

/** An id that leads to the thing, where the thing has a page. */
export function ThingLink({ id }: { id: string }) {
  const page = pageOf(id);
  if (!page) return <Code>{id}</Code>;
  const [to, query] = page.to.split('?');
  const search = Object.fromEntries(new URLSearchParams(query)) as never; // Safe: the router of this console knows no typed searches.
  return (
    <Anchor component={Link} to={to} search={search} ff="monospace" size="sm">
      {id}
    </Anchor>
  );
}
