import { Who } from '../pages/who.tsx';
import { titleFor } from '../words.ts';

/** Who is to meet a deadline: one person in a role, or all who have it. */
export function OwnerSaid({ owner: { role, user } }: { owner: { role: string; user: string | null } }) {
  if (!user) return <>{titleFor(role)}: all who have the role</>;
  return (
    <>
      {titleFor(role)}: <Who id={user} />
    </>
  );
}
