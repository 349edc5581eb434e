/** People made by the program itself: the first owner, and those of the demo world. */
import { hashPassword } from 'better-auth/crypto';
import type { Role } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { isRefusal } from '../../kernel/problems.ts';
import type { Work } from '../commit/work.ts';
import { type Given, giveExaminerGrant, giveRole } from './members.ts';
import { insertPassword } from './store/people.ts';
import type { GrantExaminer } from './types.ts';

export { hashPassword };

export type NewUser = {
  readonly email: string;
  readonly name: string;
  readonly role: Exclude<Role, 'examiner'>;
  /** Exactly for the role `customer`. */
  readonly customer?: Id<'customer'>;
  /** Exactly for the role `beneficial-owner`. */
  readonly person?: Id<'person'>;
  /** From `hashPassword`, which takes a tenth of a second on purpose. Absent: they cannot sign in by password. */
  readonly passwordHash?: string;
};

/** Gives somebody a role without an invitation. @throws Error when the role cannot be given, e.g. they have one. */
export async function createUser(work: Work, wanted: NewUser): Promise<Given> {
  const { passwordHash, ...invited } = wanted;
  const given = await giveRole(work, { role: 'owner' }, { ...invited, email: invited.email.toLowerCase() });
  if (isRefusal(given)) throw new Error(`cannot create a ${wanted.role}: ${given.refused}`);
  if (passwordHash) await insertPassword(work.tx, { user: given.user, hash: passwordHash, at: work.at });
  return given;
}

export type NewExaminer = GrantExaminer & { readonly passwordHash?: string };

/** Gives an examiner sight of the records, with a way to sign in. @throws Error when the grant cannot be given. */
export async function createExaminer(work: Work, wanted: NewExaminer): Promise<Given> {
  const { passwordHash, ...grant } = wanted;
  const given = await giveExaminerGrant(work, { role: 'owner' }, grant);
  if (isRefusal(given)) throw new Error(`cannot create an examiner: ${given.refused}`);
  if (passwordHash) await insertPassword(work.tx, { user: given.user, hash: passwordHash, at: work.at });
  return given;
}
