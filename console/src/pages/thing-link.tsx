import { Anchor, Code } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '../shell/grant.ts';
import { pageOf } from './page-of.ts';

/** An id that leads to the thing, where the thing has a page. */
export function ThingLink({ id }: { id: string }) {
  const own = useSession()?.tenant === id;
  if (own)
    return (
      <Anchor component={Link} to="/organization" size="sm">
        your organization
      </Anchor>
    );
  const to = addressOfThing(id);
  if (!to) return <Code>{id}</Code>;
  const [path, query] = to.split('?');
  const search = Object.fromEntries(new URLSearchParams(query)) as never; // Safe: the router of this console knows no typed searches.
  return (
    <Anchor component={Link} to={path} search={search} ff="monospace" size="sm">
      {id}
    </Anchor>
  );
}

/** Organizations that are not one's own are resellers; a customer is shown by its accounts. */
export function addressOfThing(id: string): string | undefined {
  if (id.startsWith('cus_')) return `/standing?customer=${id}`;
  return id.startsWith('org_') ? `/organizations/resellers/${id}` : pageOf(id)?.to;
}
