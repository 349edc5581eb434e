import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { pageOf } from './page-of.ts';

/** A link to a thing beside words that say which it is. Nothing for what has no page. */
export function OpenThing({ id }: { id: string }) {
  const page = pageOf(id);
  if (!page) return null;
  return (
    <Anchor component={Link} to={page.to} inherit underline="always">
      {page.label}
    </Anchor>
  );
}
