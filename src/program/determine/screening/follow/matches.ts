/** What follows for matches: judged ones that hold, others that open again, and the cases people work on. */
import { cancelCaseEvents, openCaseEvents } from '../../../../casework/index.ts';
import type { NewEvent } from '../../../../kernel/events.ts';
import { type Id, isId } from '../../../../kernel/ids.ts';
import type { Day } from '../../../../kernel/time.ts';
import type { Work } from '../../../../runtime/commit/work.ts';
import { screeningCase } from '../case-kind.ts';
import { stepFor } from '../decide.ts';
import type { Made } from '../event-schemas.ts';
import { findCovering } from '../store/judgements.ts';
import type { MatchReopened, ReopenReason } from '../types/judgements.ts';
import type { KeptMatch } from '../types/matches.ts';
import { customersBehind } from '../whose.ts';

/** After a comparison, for every match of the subject. */
export async function matchEvents(
  work: Work,
  matches: readonly KeptMatch[],
  today: Day,
): Promise<readonly NewEvent[]> {
  const all: NewEvent[] = [];
  for (const match of matches) {
    const step = stepFor(match, today);
    if (step.step === 'look') all.push(...(await looked(work, match, today)));
    if (step.step === 'reopen') all.push(...(await reopened(work, match, step.because)));
    if (step.step === 'drop') all.push(...(await cancelled(work, match.id)));
  }
  return all;
}

export async function reopened(
  work: Work,
  match: KeptMatch,
  because: ReopenReason,
): Promise<readonly NewEvent[]> {
  const data: MatchReopened = { subject: match.subject, because };
  const event: Made<'screening-match-reopened'> = {
    type: 'screening-match-reopened',
    subject: match.id,
    also: alsoOf(match),
    data,
  };
  return [event, ...(await caseFor(work, match))];
}

/** Somebody judged the same entry for the whole customer: that holds here too. Otherwise somebody looks. */
async function looked(work: Work, match: KeptMatch, today: Day): Promise<readonly NewEvent[]> {
  const customers = await customersBehind(work.tx, match.holder);
  const { list, entryKey, entryDigest } = match;
  const covering =
    customers.length > 0
      ? await findCovering(work.tx, { list, entryKey, entryDigest, customers, today })
      : undefined;
  if (!covering) return caseFor(work, match);
  return [coveredEvent(match, covering), ...(await cancelled(work, match.id))];
}

export function coveredEvent(
  match: KeptMatch,
  by: Pick<Made<'screening-match-covered'>['data'], 'judgement' | 'verdict' | 'expiresOn'>,
): Made<'screening-match-covered'> {
  const { subject, entryDigest, factsDigest } = match;
  const { judgement, verdict, expiresOn } = by;
  return {
    type: 'screening-match-covered',
    subject: match.id,
    also: alsoOf(match),
    data: { subject, judgement, verdict, expiresOn, entryDigest, factsDigest },
  };
}

export function alsoOf({ subject, holder }: KeptMatch): readonly Id[] {
  return [...new Set([subject, holder])];
}

export function cancelled(work: Work, match: Id<'screeningMatch'>): Promise<readonly NewEvent[]> {
  return cancelCaseEvents(work, { kind: screeningCase, subject: match }, 'superseded');
}

async function caseFor(work: Work, match: KeptMatch): Promise<readonly NewEvent[]> {
  const [customer] = await customersBehind(work.tx, match.holder);
  const about = {
    ...(isId('person', match.holder) ? { person: match.holder } : {}),
    ...(customer ? { customer } : {}),
  };
  const { events } = await openCaseEvents(work, {
    kind: screeningCase,
    subject: match.id,
    about,
    personalOf: match.holder,
  });
  return events;
}
