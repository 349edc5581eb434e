import { Anchor, Code, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRead } from '../api/hooks.ts';
import classes from '../plain.module.css';
import { notCovered, useSession } from '../shell/grant.ts';
import { titleFor, wordsFor } from '../words.ts';

/** A name changes rarely, and the same few stand on a screen many times. */
const staleMilliseconds = 300_000;

/** Who did something, by name: a person, the key of a program, or Gatehouse itself. The record has the id. */
export function Who({ id }: { id: string }) {
  if (id.startsWith('usr_')) return <Named user={id} />;
  if (!id.startsWith('key_')) return <>{id.startsWith('system:') ? 'Gatehouse' : id}</>;
  return (
    <Anchor component={Link} to={`/access/keys/${id}`} inherit>
      a program
    </Anchor>
  );
}

/** Whoever acted, with the role they had then. Those on the customer's side are named by that alone. */
export function Actor({ of: { kind, id, role } }: { of: Readonly<Record<string, unknown>> }) {
  if (kind === 'system') return <>Gatehouse</>;
  if (role === 'customer') return <>the customer</>;
  if (role === 'beneficial-owner') return <>a beneficial owner</>;
  return (
    <>
      <Who id={String(id)} />
      {kind === 'user' && `, ${wordsFor(String(role))}`}
    </>
  );
}

/** Whose something is: one person's in a role, or of all who have it. */
export function InRole({ of: { role, user } }: { of: { role: string; user: string | null } }) {
  if (!user) return <>{titleFor(role)}</>;
  return (
    <>
      {titleFor(role)}: <Who id={user} />
    </>
  );
}

function Named({ user }: { user: string }) {
  const covered = notCovered('getColleague', useSession()) === undefined;
  const path = { user };
  const { data, error } = useRead(
    'getColleague',
    { path },
    { enabled: covered, staleTime: staleMilliseconds },
  );
  if (!data) return <Unnamed user={user} because={error ? ', not a member' : ''} />;
  return (
    <span title={user}>
      {data.name}
      {data.endedAt && <Aside>, who has left</Aside>}
    </span>
  );
}

/**
 * Before the name is there, where there is none, and for a grant as of a moment: the id, as it is on record. On one line,
 * about as long as a name, so that nothing moves when the name comes or does not.
 */
function Unnamed({ user, because }: { user: string; because: string }) {
  return (
    <Code className={classes.clipped} title={`${user}${because}`}>
      {user}
    </Code>
  );
}

function Aside({ children }: { children: ReactNode }) {
  return (
    <Text span inherit c="dimmed">
      {children}
    </Text>
  );
}
