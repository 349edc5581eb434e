import { InRole } from '../pages/who.tsx';

/** Who is to meet a deadline. */
export function OwnerSaid({ owner }: { owner: { role: string; user: string | null } }) {
  return (
    <>
      <InRole of={owner} />
      {!owner.user && ': all who have the role'}
    </>
  );
}
