/** One command on one case: read it and hold it, decide, commit, present. */
import { z } from '@hono/zod-openapi';
import type { NewEvent } from '../../kernel/events.ts';
import type { Id } from '../../kernel/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problems.ts';
import type { CaseKind } from '../../runtime/case-kind.ts';
import type { Work } from '../../runtime/commit/work.ts';
import { KeyDestroyedError } from '../../runtime/crypto/sealing.ts';
import { idField } from '../../runtime/http/fields.ts';
import type { Call } from '../../runtime/http/route.ts';
import type { Session } from '../../runtime/http/session.ts';
import { colleagues } from '../../runtime/http/who.ts';
import { findKind } from '../kinds.ts';
import { lockCase, readCase } from '../store.ts';
import type { Case, Person } from '../types.ts';
import { presentCase } from '../view.ts';

export const part = 'casework';
export const caseParams = z.object({ case: idField('case') });

/** Who may read cases, and who works on them. Programs read, open and annotate; taking and deciding is for people. */
export const readers = [...colleagues, 'examiner'] as const;

export type Given = { readonly work: Work; readonly found: Case; readonly kind: CaseKind };
type Events = readonly NewEvent[] | Refusal;

/** Runs a command and answers with the case as it is afterwards. */
export function act(call: Call, id: Id<'case'>, decide: (given: Given) => Events | Promise<Events>) {
  return call.perform(async (work) => {
    const refusal = await commitOn(work, id, decide);
    if (refusal) return refusal;
    return presentOne(work, id);
  });
}

/** The part of `act` that changes the case: nothing, or why not. */
export async function commitOn(
  work: Work,
  id: Id<'case'>,
  decide: (given: Given) => Events | Promise<Events>,
): Promise<Refusal | undefined> {
  const found = await lockCase(work.tx, id);
  if (!found) return refuse('not-found');
  const kind = findKind(work.runtime.parts, found.kind);
  if (!kind) return refuse('conflict', { field: 'kind', code: 'no-longer-known' });
  const decided = await decide({ work, found, kind });
  if (isRefusal(decided)) return decided;
  return commitTexts(work, decided);
}

/** Commits events that may carry texts. Those of a person who was erased cannot be kept any more. */
export async function commitTexts(work: Work, events: readonly NewEvent[]): Promise<Refusal | undefined> {
  if (events.length === 0) return undefined;
  try {
    await work.commit(events);
    return undefined;
  } catch (error) {
    if (error instanceof KeyDestroyedError) return refuse('erased');
    throw error;
  }
}

export async function presentOne(work: Work, id: Id<'case'>) {
  const found = await readCase(work.tx, id);
  if (!found) return refuse('not-found');
  return presentCase(found, findKind(work.runtime.parts, found.kind), work.at);
}

export function alreadyOpen(id: string): Refusal {
  return { ...refuse('already-exists', { field: 'body.kind', code: 'open-already' }), facts: { case: id } };
}

/** The colleague behind a session. Routes that need one are open to roles only, so a key never gets here. */
export function personOf(session: Session): Person {
  const { actor } = session;
  if (actor.kind !== 'user') throw new TypeError('only a person can take this step');
  return { user: actor.id, role: actor.role };
}
