/** Who has a case in hand, whose it is, and how pressing it is. */
import type { Role } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { type Refusal, refuse } from '../../kernel/problems.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CasePriority } from '../../runtime/case-kind.ts';
import { lockUntil, stateAt, worthRenewing } from '../rules.ts';
import type { Case, Person, ReleaseReason } from '../types.ts';
import {
  type CaseEvent,
  type Decided,
  happened,
  named,
  refuseHeldByAnother,
  refuseStep,
  refuseUnlessInHand,
} from './transitions.ts';

/** Roles that may be the second person, and may take a case out of a colleague's hands. */
export const seniors: readonly Role[] = ['senior-reviewer', 'officer', 'owner'];

/** Takes a case in hand. Taking it twice keeps it; a colleague is told who has it, and until when. */
export function claim(found: Case, by: Person & { decidedBy: readonly Role[] }, at: Instant): Decided {
  const refusal = refuseRole(by, by.decidedBy) ?? refuseHeldByAnother(found, by, at);
  if (refusal) return refusal;
  if (stateAt(found, at) === 'claimed') return renew(found, by, at);
  const step = refuseStep(found, 'case-claimed', at);
  if (step) return step;
  const data = { ...named(found), by: by.user, until: lockUntil(at) };
  return [...freed(found, at), happened(found, { type: 'case-claimed', data })];
}

/** A sign of life. With more than half of the time left nothing is written. */
export function renew(found: Case, by: Person, at: Instant): Decided {
  const refusal = refuseUnlessInHand(found, 'case-lock-renewed', by, at);
  if (refusal) return refusal;
  if (found.progress.state !== 'claimed' || !worthRenewing(found.progress.lock, at)) return [];
  return [
    happened(found, {
      type: 'case-lock-renewed',
      data: { ...named(found), by: by.user, until: lockUntil(at) },
    }),
  ];
}

export function release(found: Case, by: Person, at: Instant): Decided {
  return refuseUnlessInHand(found, 'case-released', by, at) ?? letGo(found, 'by-hand');
}

/** Frees a case whose lock has ended, so that the history says so. Nothing to do: no event. */
export function freed(found: Case, at: Instant): readonly CaseEvent[] {
  return found.progress.state === 'claimed' && stateAt(found, at) === 'open'
    ? letGo(found, 'lock-expired')
    : [];
}

/** Gives the case to a colleague, or to nobody. Seniors may take it out of somebody's hands; others may not. */
export function assign(found: Case, asked: { to: Id<'user'> | null; by: Person }, at: Instant): Decided {
  const refusal =
    refuseStep(found, 'case-assigned', at) ??
    (seniors.includes(asked.by.role) ? undefined : refuseHeldByAnother(found, asked.by, at));
  if (refusal) return refusal;
  if (found.assignee === asked.to) return [];
  const inHand =
    found.progress.state === 'claimed' && stateAt(found, at) === 'claimed' ? found.progress.lock.by : null;
  const takenAway = inHand !== null && inHand !== asked.to;
  return [
    ...freed(found, at),
    ...(takenAway ? letGo(found, 'reassigned') : []),
    happened(found, { type: 'case-assigned', data: { ...named(found), to: asked.to } }),
  ];
}

export function prioritize(found: Case, priority: CasePriority, at: Instant): Decided {
  const refusal = refuseStep(found, 'case-prioritized', at);
  if (refusal) return refusal;
  if (found.priority === priority) return [];
  return [happened(found, { type: 'case-prioritized', data: { ...named(found), priority } })];
}

export function refuseRole(by: Person, allowed: readonly Role[]): Refusal | undefined {
  return allowed.includes(by.role) ? undefined : { ...refuse('not-allowed'), facts: { allowed } };
}

function letGo(found: Case, because: ReleaseReason): readonly CaseEvent[] {
  if (found.progress.state !== 'claimed') return [];
  const data = { ...named(found), from: found.progress.lock.by, because };
  return [happened(found, { type: 'case-released', data })];
}
