/**
 * What other parts call to open, answer and call off cases. Each gives events; the caller commits them together with
 * its own, so the work and what made it necessary are recorded in one transaction.
 */
import type { NewEvent } from '../kernel/events.ts';
import type { Id } from '../kernel/ids.ts';
import { isRefusal } from '../kernel/problems.ts';
import type { CaseAbout, CaseKind, CasePriority, CaseTerms } from '../runtime/case-kind.ts';
import type { Work } from '../runtime/commit/work.ts';
import { cancelClockEvents, startClockEvents } from './clocks/index.ts';
import { answer, cancel, type Decided, link } from './decide/index.ts';
import type { CaseOpened } from './event-schemas.ts';
import { kindNamed } from './kinds.ts';
import { reviewDueAt } from './rules.ts';
import { type CaseOf, findOpenCase, holdOpening, lockCase, lockOpenCases } from './store.ts';
import type { CancelReason, Case, Texts } from './types.ts';

export type Opening = CaseOf & {
  readonly about: CaseAbout;
  /** Absent: the kind's own. */
  readonly priority?: CasePriority;
  /** The case this one answers. */
  readonly linked?: Id<'case'>;
  /** Absent: the person, else the customer, else the case itself. */
  readonly personalOf?: Id;
  readonly byCustomer?: boolean;
  readonly texts?: Texts;
};

/**
 * Opens a case, or finds the one of the same kind, subject and key that is open: then there is no event. A kind with a
 * clock starts it in the same commit.
 *
 * @throws Error when no part gives the kind.
 */
export async function openCaseEvents(
  work: Work,
  asked: Opening,
): Promise<{ case: Id<'case'>; events: readonly NewEvent[] }> {
  const kind = kindNamed(work.runtime.parts, asked.kind);
  await holdOpening(work, asked);
  const open = await findOpenCase(work.tx, asked);
  if (open) return { case: open.id, events: [] };
  const id = work.runtime.ids.next('case');
  const terms = await kind.terms(work);
  const clock = await clockOf(work, { id, kind, terms, about: asked.about, trigger: 'case-opened' });
  const data: CaseOpened = {
    kind: kind.code,
    of: asked.subject,
    key: asked.key ?? '',
    about: { ...asked.about },
    linked: asked.linked ?? null,
    team: kind.team,
    priority: asked.priority ?? kind.priority,
    dueAt: reviewDueAt(work.at, terms.reviewHours),
    clock: clock.id,
    personalOf: asked.personalOf ?? asked.about.person ?? asked.about.customer ?? id,
    byCustomer: asked.byCustomer ?? false,
  };
  const opened: NewEvent = {
    type: 'case-opened',
    subject: id,
    also: relatedTo(asked),
    data,
    ...(asked.texts ? { personal: { of: data.personalOf, value: asked.texts } } : {}),
  };
  return { case: id, events: [opened, ...clock.events, ...(await linkEvents(work, asked, id))] };
}

/** The clock of a kind that has one, started by the opening of the case or by its opening again. */
export async function clockOf(
  work: Work,
  of: { id: Id<'case'>; kind: CaseKind; terms: CaseTerms; about: CaseAbout; trigger: string },
): Promise<{ id: Id<'clock'> | null; events: readonly NewEvent[] }> {
  const { id, kind, terms, about } = of;
  if (!kind.clock) return { id: null, events: [] };
  if (!terms.clock)
    throw new Error(`the case kind ${kind.code} has a clock, but its terms give it no length`);
  const started = await startClockEvents(work, {
    ...terms.clock,
    obligation: kind.clock.obligation,
    subject: id,
    also: [about.customer, about.account, about.person].filter((other) => other !== undefined),
    trigger: { type: of.trigger },
    readings: [{ code: of.trigger, at: work.at }],
    owner: { role: kind.clock.owner },
    personalOf: about.person ?? about.customer ?? id,
  });
  return { id: started.clock, events: started.events };
}

/** The customer did what a waiting case asked for, such as sending a paper: the case goes back to the inbox. */
export async function answerCaseEvents(
  work: Work,
  of: Partial<CaseOf> & Pick<CaseOf, 'subject'>,
): Promise<readonly NewEvent[]> {
  const waiting = (await lockOpenCases(work.tx, of)).filter(
    (found) => found.progress.state === 'waiting-for-customer',
  );
  const events: NewEvent[] = [];
  for (const found of waiting) {
    const { reviewHours } = await kindNamed(work.runtime.parts, found.kind).terms(work);
    events.push(...allowed(answer(found, { dueAt: reviewDueAt(work.at, reviewHours) }, work.at)));
  }
  return events;
}

/** Calls off the open cases about a subject, with their clocks. */
export async function cancelCaseEvents(
  work: Work,
  of: Partial<CaseOf> & Pick<CaseOf, 'subject'>,
  because: CancelReason,
): Promise<readonly NewEvent[]> {
  const events: NewEvent[] = [];
  for (const found of await lockOpenCases(work.tx, of)) {
    events.push(...allowed(cancel(found, { because, texts: {} }, work.at)), ...(await endClock(work, found)));
  }
  return events;
}

export function endClock(work: Work, found: Case): Promise<readonly NewEvent[]> {
  return cancelClockEvents(work, { subject: found.id }, 'duty-ended');
}

async function linkEvents(work: Work, asked: Opening, id: Id<'case'>): Promise<readonly NewEvent[]> {
  if (!asked.linked) return [];
  const answered = await lockCase(work.tx, asked.linked);
  if (!answered) throw new Error('a case was opened that answers a case which is not there');
  return allowed(link(answered, { id, kind: asked.kind }, work.at));
}

function relatedTo(asked: Opening): readonly Id[] {
  const { customer, account, person } = asked.about;
  const ids = [asked.subject, customer, account, person, asked.linked].filter((id) => id !== undefined);
  return [...new Set(ids)];
}

function allowed(decided: Decided): readonly NewEvent[] {
  if (isRefusal(decided)) throw new Error(`a case did not allow what a part asked: ${decided.refused}`);
  return decided;
}
