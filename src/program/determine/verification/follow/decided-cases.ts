/** A case that was decided acts here. One that may not be decided yet is refused, and stays open. */
import { type CaseResolved, resolvedCases } from '../../../../casework/index.ts';
import type { RecordedEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import { isRefusal, type Refusal, RefusedError, refuse } from '../../../../kernel/problems.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { legalDay, programSettings } from '../../../adopt/written-program/index.ts';
import { caseKindCodes, type VerificationCase } from '../case-kinds.ts';
import { liftDoubt, raise } from '../decide/doubts.ts';
import { conclude, grantAttempts, resolveEntry } from '../decide/failures.ts';
import type { Made } from '../event-schemas.ts';
import { evidenceDueOn } from '../evidence-due.ts';
import { contextOf, readOne } from '../read-facts.ts';
import { countUnread } from '../store/documents.ts';
import { readDoubt, readEvidenceOf } from '../store/doubts.ts';
import { readEntry } from '../store/register.ts';
import { holdPerson } from '../store/state.ts';

type Decided = readonly Made[] | Refusal;

/** @throws RefusedError when the decision does not fit what is on record: nothing of it is kept. */
export async function decidedCases(work: Work, events: readonly RecordedEvent[]): Promise<readonly Made[]> {
  const all: Made[] = [];
  for (const resolved of resolvedCases(events, caseKindCodes)) {
    const decided = await act(work, resolved);
    if (isRefusal(decided)) throw new RefusedError(decided);
    all.push(...decided);
  }
  return all;
}

async function act(work: Work, resolved: CaseResolved): Promise<Decided> {
  const { of, resolution } = resolved;
  const kinds: Readonly<Record<VerificationCase, () => Promise<Decided>>> = {
    'documents-review': () => allRead(work, of),
    'identity-in-doubt': () => endDoubt(work, of, resolution),
    'identity-not-verified': () => endFailure(work, of, resolution),
    'owners-changed': () => doubtOwners(work, of, resolution),
  };
  const known: Readonly<Record<string, (() => Promise<Decided>) | undefined>> = kinds;
  return known[resolved.kind]?.() ?? [];
}

async function allRead(work: Work, person: Id): Promise<Decided> {
  if (!isId('person', person)) return [];
  const unread = await countUnread(work.tx, person);
  return unread === 0 ? [] : refuse('evidence-missing', { field: 'documents', code: 'not-all-read' });
}

async function endDoubt(work: Work, id: Id, resolution: string): Promise<Decided> {
  const doubt = isId('doubt', id) ? await readDoubt(work.tx, id) : undefined;
  if (!doubt) return [];
  await holdPerson(work, doubt.person);
  if (resolution === 'identity-confirmed') {
    const evidence = await readEvidenceOf(work.tx, doubt.id);
    return liftDoubt(doubt, { because: 'identity-confirmed' }, evidence);
  }
  const known = await judgedOf(work, doubt.person);
  const entry = work.runtime.ids.next('unresolvedIdentity');
  return known ? conclude(entry, known, { because: 'doubt-not-lifted' }) : [];
}

async function endFailure(work: Work, id: Id, resolution: string): Promise<Decided> {
  const entry = isId('unresolvedIdentity', id) ? await readEntry(work.tx, id) : undefined;
  if (!entry || resolution === 'stays-unverified') return [];
  await holdPerson(work, entry.person);
  const known = await judgedOf(work, entry.person);
  if (!known) return [];
  return resolution === 'try-again'
    ? grantAttempts(known.record, {})
    : resolveEntry(entry, known, { resolution: 'entered-in-error' });
}

async function doubtOwners(work: Work, person: Id, resolution: string): Promise<Decided> {
  if (!isId('person', person) || resolution !== 'doubtful') return [];
  await holdPerson(work, person);
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  return raise({
    person,
    kind: 'entity',
    reason: 'another-person-behind',
    evidenceDueOn: evidenceDueOn(settings, legalDay(settings, work.at)),
    ids: work.runtime.ids,
  });
}

async function judgedOf(work: Work, person: Id<'person'>) {
  const settings = await programSettings(work.tx, work.runtime.edition, work.at);
  return readOne(work.tx, person, contextOf(work.runtime, { settings, at: work.at }));
}
