import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRead } from '../api/hooks.ts';

const namedMost = 8;

/** Whom it is said of, where more than one person stands behind an account. */
export function Persons({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  const more = of.length - namedMost;
  return (
    <Text size="xs" component="span" display="block">
      {of.slice(0, namedMost).map((person, index) => (
        <span key={person}>
          {index > 0 && ', '}
          <Name person={person} />
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </Text>
  );
}

function Name({ person }: { person: string }) {
  const { data } = useRead('getPerson', { path: { person } }, { staleTime: 60_000 });
  return (
    <Anchor component={Link} to={`/identification/persons/${person}`} inherit>
      {data?.name ?? person}
    </Anchor>
  );
}
