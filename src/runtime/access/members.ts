/** Commands on people: find or enter the person, decide, commit, tell them. Shared by the routes and the demo world. */
import type { Role } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problems.ts';
import type { Work } from '../commit/work.ts';
import {
  decideEnding,
  decideExaminerGrant,
  decideInvitation,
  type Giver,
  type Invited,
  userEntered,
} from './decide.ts';
import { directoryOf } from './directory.ts';
import { liveMembershipsOf, lockMembership, lockOwners } from './store/members.ts';
import { findUser, lockEmail } from './store/people.ts';
import type { GrantExaminer, LiveMembership, PersonAtSignIn, WantedRole } from './types.ts';

export type Given = { readonly user: Id<'user'>; readonly membership: Id<'membership'> };

/** Gives a person a role. Sends nothing: see `sendInvitation`. */
export async function giveRole(work: Work, giver: Giver, wanted: WantedRole): Promise<Given | Refusal> {
  const { person, held } = await meet(work, wanted.email);
  const membership = work.runtime.ids.next('membership');
  const decided = decideInvitation({ giver, wanted, person, membership, held, at: work.at });
  if (isRefusal(decided)) return decided;
  if (wanted.customer && !(await directoryOf(work.runtime).hasCustomer(work.tx, wanted.customer))) {
    return refuse('invalid-field', { field: 'body.customer', code: 'unknown' });
  }
  if (wanted.person && !(await directoryOf(work.runtime).hasPerson(work.tx, wanted.person))) {
    return refuse('invalid-field', { field: 'body.person', code: 'unknown' });
  }
  await work.commit(decided);
  return { user: person.id, membership };
}

/** The person who signs in under an address, entered where nobody has it yet. That alone lets them in nowhere. */
export async function enterUser(work: Work, who: PersonAtSignIn): Promise<Id<'user'>> {
  const { person } = await meet(work, who.email);
  if (person.isNew) await work.commit([userEntered(person.id, who)]);
  return person.id;
}

export async function giveExaminerGrant(
  work: Work,
  giver: Giver,
  wanted: GrantExaminer,
): Promise<Given | Refusal> {
  const { person, held } = await meet(work, wanted.email);
  const membership = work.runtime.ids.next('membership');
  const decided = decideExaminerGrant({ giver, wanted, person, membership, held, at: work.at });
  if (isRefusal(decided)) return decided;
  for (const [place, customer] of (wanted.customers ?? []).entries()) {
    if (!(await directoryOf(work.runtime).hasCustomer(work.tx, customer)))
      return refuse('invalid-field', { field: `body.customers.${place}`, code: 'unknown' });
  }
  await work.commit(decided);
  return { user: person.id, membership };
}

/** Takes a role or a grant away, at once. @param role asked for by the address; another one is not found. */
export async function takeAway(
  work: Work,
  giver: Giver,
  what: { membership: Id<'membership'>; role?: Role },
): Promise<Refusal | undefined> {
  const owners = await lockOwners(work.tx);
  const membership = await lockMembership(work.tx, what.membership);
  if (!membership || (what.role && membership.role !== what.role)) return refuse('not-found');
  const state = membership.endedAt === null ? 'live' : 'ended';
  const decided = decideEnding({
    giver,
    membership: { id: membership.id, role: membership.role, state },
    owners,
  });
  if (isRefusal(decided)) return decided;
  await work.commit(decided);
  return undefined;
}

/** The person behind an address, new or known, and what they hold in this tenant. Holds the address until the end. */
async function meet(
  work: Work,
  email: string,
): Promise<{ person: Invited; held: readonly LiveMembership[] }> {
  await lockEmail(work.tx, email);
  const known = await findUser(work.tx, email);
  if (!known) return { person: { id: work.runtime.ids.next('user'), isNew: true }, held: [] };
  const held = (await liveMembershipsOf(work.tx, known)).filter((one) => one.tenant === work.tenant);
  return { person: { id: known, isNew: false }, held };
}
